/** What the council concluded, and what was done against it. */

import type { CouncilVerdict } from './facts.ts';

type Status = 'proposed' | 'approved' | 'declined' | 'submitted' | 'decided';

interface Judged {
  status: Status;
  formCode: string;
}

/**
 * Approved though the council said no or voted on another title; not approved, or no longer, though it said yes; taken
 * back to be judged anew.
 */
export function departsFromCouncil(
  { status, formCode }: Judged,
  { passed, formCode: votedOn }: Pick<CouncilVerdict, 'passed' | 'formCode'>,
): boolean {
  return passed && formCode === votedOn ? status === 'proposed' || status === 'declined' : status !== 'declined';
}

/** What a written reason for it is tied to: another session is another verdict. */
export function verdictKey({ sessionId }: Pick<CouncilVerdict, 'sessionId'>): string {
  return `councilVerdict:${sessionId}`;
}
