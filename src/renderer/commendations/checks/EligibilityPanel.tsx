import { CheckCircleOutlined, ClockCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../app/client.ts';
import { useYear } from '../../app/year.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { FindingText } from './FindingList.tsx';
import '../commendations.css';

type Row = OutputOf<'commendations.eligibility'>['rows'][number];

/** Of one person: what the standards allow in the year after the one shown, and what is missing, with the rule. */
export function EligibilityPanel({ staffId }: { staffId: string }) {
  const { t } = useTranslation('commendations');
  const { year } = useYear();
  const next = year + 1;
  const eligibility = useAnswer('commendations.eligibility', { staffId, year: next });
  return (
    <section className="panel" aria-label={t('eligibility.title', { year: next })}>
      <h2>{t('eligibility.title', { year: next })}</h2>
      <Loaded query={eligibility}>
        {({ rows, rulePackName }) => (
          <>
            <p className="page-detail">{t('eligibility.hint', { pack: rulePackName })}</p>
            <ul className="eligibility">
              {rows
                .toSorted((a, b) => Number(b.isEligible) - Number(a.isEligible))
                .map((row) => (
                  <EligibilityRow key={row.code} row={row} />
                ))}
            </ul>
          </>
        )}
      </Loaded>
    </section>
  );
}

/** What stands against it, or is not known yet, unfolds below the name. */
function EligibilityRow({ row: { name, isEligible, findings } }: { row: Row }) {
  const { t } = useTranslation('commendations');
  const missing = findings.filter(({ severity }) => severity === 'warning').length;
  const mark = isEligible ? (
    <CheckCircleOutlined className="board-done" />
  ) : (
    <ClockCircleOutlined className="finding-warning" />
  );
  const line = (
    <>
      {mark} <strong>{name}</strong>{' '}
      <span className="page-detail">
        {isEligible
          ? t(findings.length > 0 ? 'eligibility.eligibleIf' : 'eligibility.eligible', { n: findings.length })
          : t('eligibility.missing', { n: missing })}
      </span>
    </>
  );
  if (findings.length === 0) return <li>{line}</li>;
  return (
    <li>
      <details>
        <summary>{line}</summary>
        <ul className="plain-list">
          {findings.map((finding) => (
            <li key={finding.key}>
              <FindingText finding={finding} />
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
