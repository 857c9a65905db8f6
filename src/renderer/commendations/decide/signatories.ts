import type { OutputOf } from '../../../shared/contract/index.ts';

type Signatory = OutputOf<'office.signatories'>['rows'][number];

/** The head of the office signs as a rule; the chair of a collective comes last. */
const usualOrder: Record<Signatory['form'], number> = { head: 0, Q: 1, KT: 2, TUQ: 3, TL: 4, TM: 5 };

/** Who signs decisions as a rule comes first. */
export function inUsualOrder(signatories: readonly Signatory[]): Signatory[] {
  return signatories.toSorted((a, b) => usualOrder[a.form] - usualOrder[b.form]);
}
