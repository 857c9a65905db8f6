import { CheckCircleOutlined, ClockCircleOutlined } from '@ant-design/icons';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../app/client.ts';
import { useYear } from '../../app/year.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { factSentence } from '../../../shared/locales/sentences.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { FindingText } from './FindingList.tsx';
import '../commendations.css';

type Row = OutputOf<'commendations.eligibility'>['rows'][number];

/** Of one person: what the standards allow in the year being worked in or the next, and what is missing, with the rule. */
export function EligibilityPanel({ staffId }: { staffId: string }) {
  const { t } = useTranslation('commendations');
  const { year } = useYear();
  const [yearsOn, setYearsOn] = useState(1);
  const eligibility = useAnswer('commendations.eligibility', { staffId, year: year + yearsOn });
  return (
    <section className="panel" aria-label={t('eligibility.title')}>
      <h2>
        {t('eligibility.title')}{' '}
        <Segmented
          size="small"
          className="after-name"
          aria-label={t('eligibility.year')}
          value={yearsOn}
          onChange={setYearsOn}
          options={[0, 1].map((on) => ({ value: on, label: t('eligibility.ofYear', { year: year + on }) }))}
        />
      </h2>
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

/** What stands against it is told with the name; the rules, and what is not known yet, unfold below. */
function EligibilityRow({ row: { name, isEligible, findings } }: { row: Row }) {
  const { t, i18n } = useTranslation('commendations');
  const missing = findings.filter(({ severity }) => severity === 'warning');
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
          : t('eligibility.missing', { n: missing.length })}
      </span>
      {missing.map(({ key, fact }) => (
        <span key={key} className="eligibility-missing">
          {factSentence(fact, i18n.language)}
        </span>
      ))}
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
