import type { z } from 'zod';
import type { printOrder } from '../../../../shared/contract/certificates/printing.ts';
import { nameSortKey, sortKey } from '../../../../shared/domain/text.ts';
import type { AwardRow } from '../../commendations/awards.ts';

type Order = z.output<typeof printOrder>;

/** Puts what is to be printed in order; it comes collectives first, then by the register. */
export function inOrder<Printed extends { award: AwardRow }>(batch: readonly Printed[], order: Order): Printed[] {
  if (order === 'handingOver') return [...batch];
  const key = order === 'register' ? registerKey : unitKey;
  const keyed = batch.map((printed) => ({ printed, key: key(printed.award) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ printed }) => printed);
}

function registerKey({ decidedOn, registerNumber }: AwardRow): string {
  return `${decidedOn.slice(0, 4)} ${String(registerNumber).padStart(9, '0')}`;
}

/** A collective stands before its own people. */
function unitKey({ recipientKind, recipientName, recipientUnit }: AwardRow): string {
  return recipientKind === 'collective'
    ? `${sortKey(recipientName)} `
    : `${sortKey(recipientUnit)} ${nameSortKey(recipientName)}`;
}
