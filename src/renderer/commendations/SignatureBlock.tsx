import type { Decision } from './types.ts';
import { signatureLines } from '../../shared/domain/signature.ts';

/** How the signature stands below the paper. */
export function SignatureBlock({ signatory }: { signatory: Decision['signatory'] }) {
  return (
    <div className="paper-signature">
      {signatureLines(signatory).map((line) => (
        <div key={line}>{line}</div>
      ))}
      <div className="paper-signature-name">{signatory.fullName}</div>
    </div>
  );
}
