import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatDate } from '../../../shared/domain/dates.ts';

type Findings = OutputOf<'certificates.verify'>;

const colours = {
  genuine: 'success',
  outdated: 'warning',
  unknown: 'warning',
  altered: 'error',
  revoked: 'error',
} as const;

/** Whether a certificate is genuine, why, and what its code says. */
export function Verdict({ findings }: { findings: Findings }) {
  const { t } = useTranslation('certificates');
  const { verdict, facts, keyCode, keyOwner, awardId } = findings;
  return (
    <section className="panel">
      <Alert
        type={colours[verdict]}
        showIcon
        title={t(`verify.verdict.${verdict}`)}
        description={useExplanation(findings)}
      />
      <h2>{t('verify.facts')}</h2>
      <dl className="facts">
        <dt>{t('verify.form')}</dt>
        <dd>{facts.formName}</dd>
        <dt>{t('verify.name')}</dt>
        <dd>{facts.recipientName}</dd>
        <dt>{t('verify.register')}</dt>
        <dd>{facts.registerText}</dd>
        <dt>{t('verify.decision')}</dt>
        <dd>{t('verify.explain.byDecision', { symbol: facts.decisionSymbol, on: formatDate(facts.decidedOn) })}</dd>
        <dt>{t('verify.key')}</dt>
        <dd>{[keyCode, keyOwner].filter(Boolean).join(' – ')}</dd>
      </dl>
      {awardId !== null && (
        <p className="panel-foot">
          <Link to="/commendations/awards/$id" params={{ id: awardId }}>
            {t('verify.open')}
          </Link>
        </p>
      )}
    </section>
  );
}

function useExplanation({ verdict, why, awardId, keyOwner, keyCode, corrected }: Findings): string {
  const { t } = useTranslation('certificates');
  const key = why ?? (verdict === 'genuine' && awardId === null ? 'genuineElsewhere' : verdict);
  const by = corrected
    ? t('verify.explain.byDecision', { symbol: corrected.symbol, on: formatDate(corrected.on) })
    : t('verify.explain.laterDecision');
  return t(`verify.explain.${key}`, { owner: keyOwner, code: keyCode, by });
}
