import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { qrShape } from '../../../shared/domain/certificates/qrCode.ts';
import { useAnswer } from '../../app/client.ts';
import { copyText } from '../../components/copyText.ts';
import type { Award } from '../award.ts';

/** Side of the code's own drawing; on the screen it is as wide as it is given room. */
const SIDE_MM = 30;

/** The signed code of an award, to be looked at, scanned or copied. */
export function ProofPanel({ award: { id, recipientName } }: { award: Award }) {
  const { t } = useTranslation('certificates');
  const { message } = App.useApp();
  const proof = useAnswer('certificates.proof', { awardId: id });
  const text = proof.data?.text;
  const drawing = useMemo(() => (text === undefined ? null : qrShape(text, SIDE_MM)), [text]);
  const copy = () => {
    if (copyText(text ?? '')) void message.success(t('proof.copied'));
  };
  if (proof.isPending) return null;
  return (
    <section className="panel">
      <h2>{t('proof.panel')}</h2>
      {drawing ? (
        <div className="proof-code">
          <svg
            role="img"
            aria-label={t('proof.codeOf', { name: recipientName })}
            viewBox={`0 0 ${SIDE_MM} ${SIDE_MM}`}
            shapeRendering="crispEdges"
          >
            {drawing.paths.map(({ d, fill }) => (
              <path key={d} d={d} fill={fill} />
            ))}
          </svg>
          <Button onClick={copy}>{t('proof.copy')}</Button>
        </div>
      ) : (
        <p className="page-detail">
          {t('proof.noKey')}{' '}
          <Link to="/settings" search={{ tab: 'proof' }}>
            {t('proof.toSettings')}
          </Link>
        </p>
      )}
    </section>
  );
}
