import { CheckCircleOutlined, InfoCircleOutlined, WarningFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { isOpenWarning, type Finding } from './useRoundChecks.ts';

/** A warning, a warning gone on against, or a notice. */
export function FindingIcon({ finding }: { finding: Finding }) {
  const { t } = useTranslation('commendations');
  if (isOpenWarning(finding))
    return <WarningFilled className="finding-warning" aria-label={t('checks.severities.warning')} />;
  if (finding.severity === 'warning') return <CheckCircleOutlined aria-label={t('findings.overridden')} />;
  return <InfoCircleOutlined aria-label={t('checks.severities.notice')} />;
}
