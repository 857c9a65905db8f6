import { ExclamationCircleFilled, InfoCircleOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { fieldLabelKey, isCertificateField } from '../../shared/domain/certificates/fields.ts';
import { formatDate, isLocalDate } from '../../shared/domain/dates.ts';
import { formatDecimal } from '../../shared/domain/numbers.ts';

export type Problem = OutputOf<'certificates.check'>['problems'][number];

/** One problem in words, with a way to where it is mended; marked when it keeps the certificate from being printed. */
export function CertificateProblem({ problem }: { problem: Problem }) {
  const { t } = useTranslation('certificates');
  const { kind, stops, values } = problem;
  const shown = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, shownValue(value)]));
  const { field } = values;
  const box =
    typeof field === 'string' && isCertificateField(field) ? `${t(fieldLabelKey(field) as 'field.achievement')}: ` : '';
  return (
    <ProblemLine stops={stops}>
      {box}
      {t(`problem.${kind}`, shown)} <Jump problem={problem} />
    </ProblemLine>
  );
}

export function ProblemLine({ stops, children }: { stops: boolean; children: React.ReactNode }) {
  const { t } = useTranslation('certificates');
  const Icon = stops ? ExclamationCircleFilled : InfoCircleOutlined;
  return (
    <span className={stops ? 'certificate-problem certificate-stop' : 'certificate-problem'}>
      <Icon aria-label={stops ? t('check.stopsIt') : t('check.note')} /> {children}
    </span>
  );
}

/** To where the problem is mended or looked into. */
export function Jump({ problem: { awardId, boxId, recipientName, where } }: { problem: Problem }) {
  const { t } = useTranslation('certificates');
  // Many links of a list say the same.
  const named = (label: string) => ({ 'aria-label': `${label}: ${recipientName}` });
  switch (where.page) {
    case 'certificate':
      return (
        <Link
          {...named(t('jump.certificate'))}
          to="/certificates/templates/$id"
          params={{ id: where.templateId }}
          search={{ award: awardId, box: boxId }}
        >
          {t('jump.certificate')}
        </Link>
      );
    case 'award':
      return (
        <Link {...named(t('jump.award'))} to="/commendations/awards/$id" params={{ id: where.id }}>
          {t('jump.award')}
        </Link>
      );
    case 'decision':
      return (
        <Link {...named(t('jump.decision'))} to="/commendations/decisions/$id" params={{ id: where.id }}>
          {t('jump.decision')}
        </Link>
      );
    case 'staff':
      return (
        <Link {...named(t('jump.staff'))} to="/staff/$id" params={{ id: where.id }}>
          {t('jump.staff')}
        </Link>
      );
    case 'settings':
      return (
        <Link to="/settings" search={{ tab: where.tab }}>
          {t(`jump.settings.${where.tab}`)}
        </Link>
      );
  }
}

function shownValue(value: string | number): string {
  if (typeof value === 'number') return formatDecimal(value);
  return isLocalDate(value) ? formatDate(value) : value;
}
