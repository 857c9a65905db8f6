import { formatDate, parseTypedDate, type LocalDate } from '../dates.ts';
import { cleanText } from '../text.ts';

/** What a certificate's code says and its signature vouches for. */
export interface ProofFacts {
  /** Giấy khen */
  formName: string;
  recipientName: string;
  /** As the register prints it: 01, 07/2021. */
  registerText: string;
  decisionSymbol: string;
  decidedOn: LocalDate;
}

/** A code as it was read; whether its signature is right is not known yet. */
export interface ReadProof {
  facts: ProofFacts;
  /** Which key signed: `proofKeyCode` of it. */
  keyCode: string;
  /** Ed25519, base64url. */
  signature: string;
}

/** Begins the last line and names the way of writing, so that a later one can be told apart. */
const MARK = 'THIDUA1';
const LAST_LINE = new RegExp(String.raw`^${MARK}\.([A-Z2-7]{8})\.([A-Za-z0-9_-]{86})$`);

/**
 * The text that is signed: one fact to a line, as anyone who reads the code with a telephone sees them.
 */
export function proofMessage({ formName, recipientName, registerText, decisionSymbol, decidedOn }: ProofFacts): string {
  return [formName, recipientName, registerText, decisionSymbol]
    .map(cleanText)
    .concat(formatDate(decidedOn))
    .join('\n');
}

/** The text of the code: the facts, then the key and its signature. */
export function proofText(facts: ProofFacts, keyCode: string, signature: string): string {
  return `${proofMessage(facts)}\n${MARK}.${keyCode}.${signature}`;
}

/** Reads the text of a code; blank lines and spaces around lines do not matter. Null when it is none of ours. */
export function readProof(text: string): ReadProof | null {
  const lines = text
    .split(/[\r\n]+/)
    .map(cleanText)
    .filter(Boolean);
  const [formName, recipientName, registerText, decisionSymbol, decided, last, ...more] = lines;
  if (last === undefined || more.length > 0) return null;
  const [, keyCode, signature] = LAST_LINE.exec(last) ?? [];
  const decidedOn = parseTypedDate(decided ?? '');
  if (!formName || !recipientName || !registerText || !decisionSymbol || !keyCode || !signature) return null;
  if (!decidedOn.ok) return null;
  return {
    facts: { formName, recipientName, registerText, decisionSymbol, decidedOn: decidedOn.date },
    keyCode,
    signature,
  };
}
