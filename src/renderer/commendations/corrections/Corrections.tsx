import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/dates.ts';
import type { Decision } from '../types.ts';
import { wordingFields } from './wording.ts';

/** What corrects this decision, or what this decision corrects and why. */
export function Corrections({ decision }: { decision: Decision }) {
  const { t } = useTranslation('commendations');
  const { kind, target, reason, corrections } = decision;
  if (!target && corrections.length === 0) return null;
  return (
    <section className="panel" aria-label={t('correct.section')}>
      <h2>{t('correct.section')}</h2>
      {target && (
        <p>
          {t(`correct.of.${kind === 'amendment' ? 'amendment' : 'revocation'}`)} <DecisionLink decision={target} />
        </p>
      )}
      {reason && <p>{t('correct.because', { reason })}</p>}
      {corrections.map((one) => (
        <div key={one.id}>
          <CorrectionTag kind={one.kind} />
          <DecisionLink decision={one} />
          <span className="page-detail"> · {t('correct.because', { reason: one.reason })}</span>
        </div>
      ))}
      <Amendments decision={decision} />
    </section>
  );
}

function DecisionLink({ decision: { id, symbol, issuedOn } }: { decision: NonNullable<Decision['target']> }) {
  return (
    <>
      <Link to="/commendations/decisions/$id" params={{ id }}>
        {symbol}
      </Link>
      , {formatDate(issuedOn)}
    </>
  );
}

/** Says of a decision that it corrects another. */
export function CorrectionTag({ kind }: Pick<Decision, 'kind'>) {
  const { t } = useTranslation('commendations');
  return kind === 'award' ? null : <Tag>{t(`correct.kinds.${kind}`)}</Tag>;
}

/** Each word that was changed, before and after. */
function Amendments({ decision: { amendments, awards } }: { decision: Decision }) {
  const { t } = useTranslation('commendations');
  const nameOf = new Map(
    awards.map(({ id, registerText, recipientName }) => [id, `${registerText} · ${recipientName}`]),
  );
  return amendments.map(({ awardId, before, after }) => (
    <div key={awardId}>
      <strong>{nameOf.get(awardId)}</strong>
      <ul className="amended-words">
        {wordingFields
          .filter((field) => field in after)
          .map((field) => (
            <li key={field}>
              {t(`correct.fields.${field}`)}: <del>{before[field]}</del> → <ins>{after[field]}</ins>
            </li>
          ))}
      </ul>
    </div>
  ));
}
