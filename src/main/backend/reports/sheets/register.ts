import type { Call } from '../../../../shared/contract/index.ts';
import { dongInWords } from '../../../../shared/domain/money.ts';
import { countInText } from '../../../../shared/domain/numbers.ts';
import { column, everyRow, wordOf, type SheetTable } from './table.ts';

/** The register of awards, of a year or whole. A revoked award keeps its line and number, without its money. */
export async function registerSheet(call: Call, year: number | undefined): Promise<SheetTable> {
  const ofYear = year === undefined ? {} : { year };
  const awards = await everyRow((selection) => call('commendations.register', { ...ofYear, ...selection }));
  const bonus = awards.reduce((sum, award) => sum + (award.status === 'granted' ? award.bonusDong : 0), 0);
  const total = wordOf('register.total', { total: countInText(awards.length) });
  return {
    name: wordOf(year === undefined ? 'register.name' : 'register.nameOfYear', { year }),
    title: wordOf(year === undefined ? 'register.title' : 'register.titleOfYear', { year }),
    columns: [
      column('register', 'number', 9),
      column('register', 'recipient', 24),
      column('register', 'position', 17),
      column('register', 'unit', 24),
      column('register', 'form', 12),
      column('register', 'reason', 28),
      column('register', 'decision', 16),
      column('register', 'decidedOn', 12, 'date'),
      column('register', 'bonus', 14, 'money'),
      column('register', 'handedOverOn', 12, 'date'),
      column('register', 'receivedBy', 16),
      column('register', 'note', 11),
    ],
    rows: awards.map((award) => [
      award.registerText,
      award.recipientName,
      award.recipientPosition,
      award.recipientUnit,
      award.formName,
      award.reason,
      award.decisionSymbol,
      award.decidedOn,
      award.status === 'granted' ? award.bonusDong : null,
      award.handedOverOn,
      award.receivedBy,
      award.status === 'revoked' ? wordOf('register.revoked') : '',
    ]),
    totals: [null, total, null, null, null, null, null, null, bonus, null, null, null],
    footer: [wordOf('register.bonusInWords', { words: dongInWords(bonus) })],
  };
}
