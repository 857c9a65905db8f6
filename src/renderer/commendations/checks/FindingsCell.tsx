import { useTranslation } from 'react-i18next';
import { factSentence } from '../../../shared/locales/sentences.ts';
import { FindingIcon } from './FindingIcon.tsx';
import { isOpenWarning, type Finding } from './useRoundChecks.ts';

/** The fact of the gravest finding of a nomination, and how many more there are; all with their rules in the tooltip. */
export function FindingsCell({ findings }: { findings: readonly Finding[] }) {
  const { t, i18n } = useTranslation('commendations');
  const gravest =
    findings.find(isOpenWarning) ?? findings.find(({ severity }) => severity === 'warning') ?? findings[0];
  if (!gravest) return null;
  const sentence = ({ fact }: Finding) => factSentence(fact, i18n.language);
  const all = findings.map((finding) => `${t(`checks.rules.${finding.rule}`)}: ${sentence(finding)} ${finding.source}`);
  return (
    <span
      className={`two-lines ${isOpenWarning(gravest) ? 'finding-warning' : 'page-detail'}`}
      title={all.map((line) => line.trim()).join('\n')}
    >
      <FindingIcon finding={gravest} />
      {findings.length > 1 && t('findings.more', { n: findings.length - 1 })} {sentence(gravest)}
    </span>
  );
}
