import { useTranslation } from 'react-i18next';
import { isOnBehalf, signatureLines, type SigningForm } from '../../../shared/domain/signature.ts';

interface Signing {
  fullName?: string;
  position?: string;
  form?: SigningForm;
  onBehalfOf?: string;
}

/** The lines above a signature as far as they are filled in; none while something they need is missing. */
export function linesAbove({ position = '', form = 'head', onBehalfOf = '' }: Signing): string[] {
  if (position.trim() === '' || (isOnBehalf(form) && onBehalfOf.trim() === '')) return [];
  return signatureLines({ form, onBehalfOf, position });
}

/** How the foot of a document will look with this signatory. */
export function SignatureBlock(signing: Signing) {
  const { t } = useTranslation('office');
  const lines = linesAbove(signing);
  return (
    <figure className="signature" aria-label={t('settings.signatories.preview')}>
      {lines.length === 0 ? (
        <p className="page-detail">{t('settings.signatories.previewHint')}</p>
      ) : (
        <>
          {lines.map((line) => (
            <strong key={line}>{line}</strong>
          ))}
          <span className="signature-room" />
          <strong>{signing.fullName}</strong>
        </>
      )}
    </figure>
  );
}
