import { useTranslation } from 'react-i18next';
import { factSentence } from '../../../shared/locales/sentences.ts';
import { FindingIcon } from './FindingIcon.tsx';
import { isOpenWarning, type Finding } from './useRoundChecks.ts';

/** The gravest finding of a nomination in a word, and how many more there are; all of them in the tooltip. */
export function FindingsCell({ findings }: { findings: readonly Finding[] }) {
  const { t, i18n } = useTranslation('commendations');
  const gravest =
    findings.find(isOpenWarning) ?? findings.find(({ severity }) => severity === 'warning') ?? findings[0];
  if (!gravest) return null;
  const sentences = findings.map(({ fact }) => factSentence(fact, i18n.language));
  return (
    <span className={isOpenWarning(gravest) ? 'finding-warning' : 'page-detail'} title={sentences.join('\n')}>
      <FindingIcon finding={gravest} /> {t(`checks.rules.${gravest.rule}`)}
      {findings.length > 1 && t('findings.more', { n: findings.length - 1 })}
    </span>
  );
}
