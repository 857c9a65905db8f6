import { AppError } from '../../../../shared/contract/errors.ts';
import type { Call, InputOf, OutputOf } from '../../../../shared/contract/index.ts';
import { today } from '../../../../shared/clock.ts';
import { formatDate, yearOf } from '../../../../shared/domain/dates.ts';
import { dongInWords } from '../../../../shared/domain/money.ts';
import { countInText } from '../../../../shared/domain/numbers.ts';
import { sentenceOf } from '../../../../shared/locales/sentences.ts';
import { column, everyRow, wordOf, type SheetTable } from './table.ts';

type Filter = Omit<InputOf<'commendations.register'>, 'limit' | 'offset'>;
type Award = OutputOf<'commendations.register'>['rows'][number];

/**
 * The register of awards, of a year or whole, or what a filter lets through: that stands in the title. A revoked award
 * keeps its line and number, without its money.
 */
export async function registerSheet(call: Call, filter: Filter): Promise<SheetTable> {
  const { year } = filter;
  const awards = await everyRow((selection) => call('commendations.register', { ...filter, ...selection }));
  const granted = awards.filter(({ status }) => status === 'granted');
  const bonus = granted.reduce((sum, { bonusDong }) => sum + bonusDong, 0);
  const revoked = awards.length - granted.length;
  const total = wordOf(revoked === 0 ? 'register.total' : 'register.totalWithRevoked', {
    total: countInText(granted.length),
    revoked: countInText(revoked),
  });
  const title = wordOf(year === undefined ? 'register.title' : 'register.titleOfYear', { year });
  return {
    name: wordOf(year === undefined ? 'register.name' : 'register.nameOfYear', { year }),
    title: [title, ...(await narrowedTo(call, filter))].join(' – '),
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
      column('register', 'note', 16),
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
      noteOn(award),
    ]),
    totals: [null, total, null, null, null, null, null, null, bonus, null, null, null],
    footer: [wordOf('register.bonusInWords', { words: dongInWords(bonus) })],
  };
}

/** What became of it by later decisions. */
function noteOn({ decisionId, authority, amended, revoked }: Award): string {
  const by = (key: string, { symbol, on }: { symbol: string; on: string }) =>
    wordOf(key, { symbol, date: formatDate(on) });
  return [
    ...(decisionId === null ? [[wordOf('register.recorded'), authority].filter(Boolean).join(', ')] : []),
    ...(amended ? [by('register.amendedBy', amended)] : []),
    ...(revoked ? [by('register.revokedBy', revoked)] : []),
  ].join('; ');
}

/** What the filter asks for, in words. */
async function narrowedTo(call: Call, filter: Filter): Promise<string[]> {
  const { year, unitId, staffId, formCode, recipientKind, status, notHandedOver, decidedUpTo, search } = filter;
  const { recorded } = filter;
  const told: (string | undefined)[] = [
    unitId && (await nameOf(() => call('units.get', { id: unitId }).then(({ name }) => name))),
    staffId && (await nameOf(() => call('staff.get', { id: staffId }).then(({ fullName }) => fullName))),
    formCode && (await formName(call, formCode, year)),
    recipientKind && sentenceOf(`commendations:recipients.${recipientKind}`, {}, 'vi').toLowerCase(),
    status && wordOf(`register.statuses.${status}`),
    notHandedOver && decidedUpTo === undefined ? wordOf('register.notHandedOver') : undefined,
    decidedUpTo && wordOf('register.notHandedOverSince', { date: formatDate(decidedUpTo) }),
    recorded ? wordOf('register.recordedOnly') : undefined,
    search && wordOf('register.searched', { search }),
  ];
  return told.flatMap((part) => (part ? [part] : []));
}

/** Nothing of what is gone, such as somebody in the bin. */
async function nameOf(read: () => Promise<string>): Promise<string> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return '';
    throw error;
  }
}

async function formName(call: Call, formCode: string, year: number | undefined): Promise<string> {
  const { rows } = await call('commendations.knownForms', { year: year ?? yearOf(today()) });
  return rows.find(({ code }) => code === formCode)?.name ?? formCode;
}
