import { AppError } from '../../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { proofMessage, proofText, readProof, type ProofFacts } from '../../../../shared/domain/certificates/proof.ts';
import { awardsOfSymbol, type AwardRow } from '../../commendations/awards.ts';
import type { Reader } from '../../database/open.ts';
import { isSignedBy, proofKeys, signMessage, type ProofKey } from './keys.ts';

type Findings = OutputOf<'certificates.verify'>;

/** The text of an award's code, signed. */
export function signedProof(award: AwardRow, { keyCode, privateKey }: ProofKey): string {
  if (privateKey === null) throw new AppError('NO_SIGNING_KEY', {});
  const facts = factsOf(award);
  return proofText(facts, keyCode, signMessage(proofMessage(facts), privateKey));
}

function factsOf({ formName, recipientName, registerText, decisionSymbol, decidedOn }: AwardRow): ProofFacts {
  return { formName, recipientName, registerText, decisionSymbol, decidedOn };
}

/**
 * Whether a code is genuine: first by its signature, then by the register where the key is ours.
 * @throws AppError NO_PROOF_CODE when the text is none of ours
 */
export async function verifyProof(db: Reader, text: string): Promise<Findings> {
  const read = readProof(text);
  if (!read) throw new AppError('NO_PROOF_CODE', {});
  const { facts, keyCode, signature } = read;
  const key = (await proofKeys(db)).find((known) => known.keyCode === keyCode);
  const found = { facts, keyCode, keyOwner: key?.ownerName ?? '', awardId: null, corrected: null, why: null };
  if (!key) return { ...found, verdict: 'unknown', why: 'unknownKey' };
  if (!isSignedBy(proofMessage(facts), signature, key.publicKey)) return { ...found, verdict: 'altered' };
  if (key.privateKey === null) return { ...found, verdict: 'genuine' };
  return { ...found, ...(await inRegister(db, facts)) };
}

/** What has become of an award since its certificate was signed. */
async function inRegister(db: Reader, facts: ProofFacts) {
  const award = (await awardsOfSymbol(db, facts.decisionSymbol, facts.decidedOn)).find(
    ({ registerText, formName }) => registerText === facts.registerText && formName === facts.formName,
  );
  if (!award) return { verdict: 'unknown', why: 'notInRegister' } as const;
  const { id: awardId, revoked, amended } = award;
  if (award.status === 'revoked') return { verdict: 'revoked', awardId, corrected: corrected(revoked) } as const;
  const isAsSigned = proofMessage(factsOf(award)) === proofMessage(facts);
  if (!isAsSigned) return { verdict: 'outdated', awardId, corrected: corrected(amended) } as const;
  return { verdict: 'genuine', awardId } as const;
}

function corrected(by: AwardRow['revoked']) {
  return by && { symbol: by.symbol, on: by.on };
}
