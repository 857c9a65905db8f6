import type { Decision } from './types.ts';
import { signatureLines } from '../../shared/domain/signature.ts';

/** How the signature stands below the paper. */
export function SignatureBlock({ signatory }: { signatory: Decision['signatory'] }) {
  return (
    <div className="signature">
      {signatureLines(signatory).map((line) => (
        <div key={line} className="signature-line">
          {line}
        </div>
      ))}
      <div className="signature-name">{signatory.fullName}</div>
    </div>
  );
}
