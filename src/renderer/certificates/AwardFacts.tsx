import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/domain/dates.ts';
import { bonusAmount, formatDong } from '../../shared/domain/money.ts';
import { formatDecimal, formatNumber } from '../../shared/domain/numbers.ts';
import { HandedOver } from '../commendations/HandedOver.tsx';
import type { Award } from './award.ts';

/** What the award was decided with, and how its money was reckoned. */
export function AwardFacts({ award }: { award: Award }) {
  const { t } = useTranslation('certificates');
  const { formName, reason, registerText, decisionId, decisionSymbol, decidedOn, handedOverOn } = award;
  return (
    <section className="panel" aria-label={t('facts.title')}>
      <h2 className="gold">{formName}</h2>
      <dl className="facts award-facts">
        <dt>{t('facts.reason')}</dt>
        <dd className="award-reason" title={reason}>
          {reason}
        </dd>
        <dt>{t('facts.registerNumber')}</dt>
        <dd className="number-cell">{registerText}</dd>
        <dt>{t('facts.decision')}</dt>
        <dd>
          <Link to="/commendations/decisions/$id" params={{ id: decisionId }}>
            {decisionSymbol}
          </Link>
          , {formatDate(decidedOn)}
        </dd>
        <Correction name={t('facts.amended')} correction={award.amended} />
        <Correction name={t('facts.revoked')} correction={award.revoked} />
        <dt>{t('facts.bonus')}</dt>
        <dd>
          <Bonus award={award} />
        </dd>
        <dt>{t('facts.handedOver')}</dt>
        <dd>{handedOverOn === null ? t('facts.notHandedOver') : <HandedOver award={award} />}</dd>
      </dl>
    </section>
  );
}

/** The later decision that corrected the award's words or revoked it. */
function Correction({ name, correction }: { name: string; correction: Award['revoked'] }) {
  if (!correction) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Link to="/commendations/decisions/$id" params={{ id: correction.decisionId }}>
          {correction.symbol}
        </Link>
        , {formatDate(correction.on)}
      </dd>
    </>
  );
}

function Bonus({ award: { bonusDong, bonus } }: { award: Award }) {
  const { t } = useTranslation('certificates');
  const { baseSalaryDong, coefficientHundredths, rounding, source } = bonus;
  if (coefficientHundredths === 0) return t('facts.noBonus');
  const exact = bonusAmount({ baseSalary: baseSalaryDong, coefficientHundredths, rounding: 'none' });
  return (
    <>
      <strong className="gold">{formatDong(bonusDong)}</strong>
      <div className="page-detail number-cell">
        {t('facts.reckoning', {
          base: formatNumber(baseSalaryDong),
          coefficient: formatDecimal(coefficientHundredths / 100),
          exact: formatNumber(exact),
        })}
        {exact !== bonusDong && t(`facts.rounding.${rounding}`)}
      </div>
      <details className="page-detail">
        <summary>{t('facts.source')}</summary>
        {source}
      </details>
    </>
  );
}
