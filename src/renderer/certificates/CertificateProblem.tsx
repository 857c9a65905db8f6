import { ExclamationCircleFilled, InfoCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate, isLocalDate } from '../../shared/domain/dates.ts';
import { formatDecimal } from '../../shared/domain/numbers.ts';

type Problem = OutputOf<'certificates.check'>['problems'][number];

/** One problem in words; marked when it keeps the certificate from being printed. */
export function CertificateProblem({ problem: { kind, stops, values } }: { problem: Problem }) {
  const { t } = useTranslation('certificates');
  const shown = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, shownValue(value)]));
  const Icon = stops ? ExclamationCircleFilled : InfoCircleOutlined;
  return (
    <span className={stops ? 'certificate-problem certificate-stop' : 'certificate-problem'}>
      <Icon aria-label={stops ? t('check.stopsIt') : t('check.note')} /> {t(`problem.${kind}`, shown)}
    </span>
  );
}

function shownValue(value: string | number): string {
  if (typeof value === 'number') return formatDecimal(value);
  return isLocalDate(value) ? formatDate(value) : value;
}
