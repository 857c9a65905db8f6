import { ExclamationCircleFilled, InfoCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';

type Problem = OutputOf<'certificates.check'>['problems'][number];

/** One problem in words; marked when it keeps the certificate from being printed. */
export function CertificateProblem({ problem: { kind, stops, values } }: { problem: Problem }) {
  const { t } = useTranslation('certificates');
  const Icon = stops ? ExclamationCircleFilled : InfoCircleOutlined;
  return (
    <span className={stops ? 'certificate-problem certificate-stop' : 'certificate-problem'}>
      <Icon aria-label={stops ? t('check.stopsIt') : t('check.note')} /> {t(`problem.${kind}`, values)}
    </span>
  );
}
