import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Candidate } from '../types.ts';

/** The rules the votes are held against, each once, with where it stands. */
export function ThresholdNotes({ candidates }: { candidates: readonly Candidate[] }) {
  const { t } = useTranslation('commendations');
  const byRule = Map.groupBy(candidates, ({ rule }) => rule);
  return (
    <ul className="plain-list threshold-notes" aria-label={t('votes.rules')}>
      {[...byRule].map(([rule, ofRule]) => {
        const [first] = ofRule;
        const forms = [...new Set(ofRule.map(({ formName }) => formName))].join(', ');
        return (
          <li key={rule}>
            {t('votes.rule', { forms, rule })} <span className="page-detail">{first?.source}</span>
            {first?.needsCheck === true && <Tag className="after-name">{t('findings.needsCheck')}</Tag>}
          </li>
        );
      })}
    </ul>
  );
}
