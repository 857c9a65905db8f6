import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatPercent } from '../../../shared/domain/numbers.ts';
import type { Attendance, Meeting } from '../meeting.ts';

export type CountFilter = Attendance | 'all';

interface Props {
  meeting: Meeting;
  chosen: CountFilter;
  onChoose: (filter: CountFilter) => void;
}

const counters = ['present', 'late', 'excused', 'absent', 'unmarked'] as const;

/** How many are there and whether that is enough, by which rule; the counters filter the list. */
export function QuorumPanel({ meeting, chosen, onChoose }: Props) {
  const { t } = useTranslation('meetings');
  return (
    <section className="panel quorum" aria-label={t('quorum.title')}>
      <QuorumVerdict meeting={meeting} />
      <div className="counters" role="group" aria-label={t('quorum.counters')}>
        {counters.map((name) => (
          <button
            key={name}
            type="button"
            className={`counter mark-${name}`}
            aria-pressed={chosen === name}
            onClick={() => onChoose(chosen === name ? 'all' : name)}
          >
            <b className="number-cell">{formatNumber(meeting.attendanceCounts[name])}</b> {t(`marks.${name}`)}
          </button>
        ))}
      </div>
    </section>
  );
}

/** The quorum as it stands, with the rule it is judged by and where that rule is from. */
export function QuorumVerdict({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const { summoned, present, percent, verdict } = meeting.quorum;
  return (
    <>
      <div className="figure number-cell">
        {formatNumber(present)}/{formatNumber(summoned)}
      </div>
      <div className="quorum-verdict" role="status">
        <div>
          <Tag color={verdict.passed ? 'success' : 'error'}>{t(verdict.passed ? 'quorum.met' : 'quorum.notMet')}</Tag>{' '}
          {t('quorum.figures', { percent: formatPercent(percent), required: formatNumber(verdict.required) })}
        </div>
        <div className="page-detail">
          {verdict.rule} ({verdict.source})
        </div>
      </div>
    </>
  );
}
