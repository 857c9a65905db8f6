import { sql } from 'kysely';
import { today } from '../../../../shared/clock.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { yearOf } from '../../../../shared/domain/dates.ts';
import { readEarlierLines, type EarlierLine } from '../../../../shared/domain/import/earlierAwards.ts';
import { formMatcher, type FormMatcher } from '../../../../shared/domain/import/formNames.ts';
import type { ImportedNomination } from '../../../../shared/domain/import/nominations.ts';
import type { QueryContext } from '../../context.ts';
import type { Reader } from '../../database/open.ts';
import { readDelimitedText } from '../../spreadsheets/delimitedText.ts';
import { KnownNominees } from '../import/knownNominees.ts';
import { recipientOfRow } from '../import/recipientOfRow.ts';
import { nominationKey } from '../nominationKey.ts';
import { knownForms } from './forms.ts';

type EarlierAward = OutputOf<'commendations.readEarlierAwards'>['rows'][number];
type Problem = NonNullable<EarlierAward['problem']>;

/** What lines of an old register would record, and what about them is to be put right or chosen first. */
export async function readEarlierAwards(context: QueryContext, text: string): Promise<EarlierAward[]> {
  const lines = readEarlierLines(linesOf(text));
  const asRows = lines.map(asListRow);
  const on = today();
  const known = await KnownNominees.read(context.db, { periodTo: on, year: yearOf(on) }, asRows, []);
  const matchers = await matchersOf(context, lines);
  const rows = lines.map((line, index) => understand(line, asRows[index], known, matchers));
  return markKnown(context.db, rows);
}

/** Cells are copied from a spreadsheet with tabs between them. */
function linesOf(text: string): { line: number; cells: string[] }[] {
  return readDelimitedText(Buffer.from(`sep=\t\n${text}`)).map(({ rowNumber, values }) => ({
    line: rowNumber,
    cells: values.map((value) => (typeof value === 'string' ? value : '')),
  }));
}

/** As the list of nominations knows a row: who is meant is found in the same way. */
function asListRow({ line, name, code, birth, unit, form, reason, decidedOn }: EarlierLine): ImportedNomination {
  return {
    row: line,
    nameColumn: 0,
    formColumn: 0,
    recipientKind: null,
    name,
    code,
    citizenId: '',
    birth,
    unit,
    forms: form === '' ? [] : [form],
    reason,
    achievedOn: decidedOn,
    rating: null,
    isRefused: false,
  };
}

async function matchersOf(context: QueryContext, lines: readonly EarlierLine[]): Promise<Map<number, FormMatcher>> {
  const matchers = new Map<number, FormMatcher>();
  for (const year of new Set(lines.flatMap((line) => line.year ?? []))) {
    matchers.set(year, formMatcher(await knownForms(context, year)));
  }
  return matchers;
}

function understand(
  line: EarlierLine,
  row: ImportedNomination | undefined,
  known: KnownNominees,
  matchers: ReadonlyMap<number, FormMatcher>,
): EarlierAward {
  const matcher = line.year === null ? undefined : matchers.get(line.year);
  const ofAnyKind = matcher?.find(line.form, null) ?? [];
  const [kindOfForms = null, ...others] = new Set(ofAnyKind.flatMap(({ recipients }) => recipients));
  const { recipient, problem } = recipientOfRow(row ?? asListRow(line), {
    known,
    choice: undefined,
    kindOfForms: others.length > 0 ? null : kindOfForms,
    defaultUnitId: null,
  });
  const forms = matcher?.find(line.form, recipient.recipientKind) ?? [];
  const [form] = forms;
  const isStranger =
    problem?.why === 'personUnknown' || (problem?.why === 'collectiveUnknown' && recipient.candidates.length === 0);
  const base = {
    line: line.line,
    recipientName: recipient.name,
    detail: recipient.detail,
    formName: form?.name ?? line.form,
    year: line.year,
    candidates: recipient.candidates.map(({ staffId, unitId, name, detail }) => ({ staffId, unitId, name, detail })),
    isStranger,
    isOtherForm: line.form !== '' && ofAnyKind.length === 0,
    isKnown: false,
  };
  const wrong =
    faultOf(line) ??
    formFault(line, ofAnyKind, forms) ??
    (problem && problem.why !== 'personUnknown' && !isStranger
      ? { why: problem.why, said: line.name, names: problem.names }
      : null);
  const isChoosing = wrong !== null && problem?.isChoice === true && wrong.why === problem.why;
  if (line.year === null || (wrong !== null && !isChoosing)) return { ...base, award: null, problem: wrong };
  return {
    ...base,
    problem: wrong,
    award: {
      recipientKind: recipient.recipientKind,
      staffId: recipient.staffId,
      unitId: recipient.recipientKind === 'individual' ? null : recipient.unitId,
      recipientName: recipient.staffId === null && recipient.unitId === null ? line.name : '',
      recipientPosition: '',
      recipientUnit: line.unit,
      formCode: form?.code ?? '',
      formName: form ? '' : line.form,
      year: line.year,
      decisionSymbol: line.symbol,
      decidedOn: line.decidedOn,
      authority: line.authority,
      reason: line.reason,
      bonusDong: line.bonusDong,
    },
  };
}

function faultOf({ problem, year, decidedOn }: EarlierLine): Problem | null {
  if (problem) return { ...problem, names: '' };
  const on = today();
  if (year !== null && year > yearOf(on)) return { why: 'yearToCome', said: String(year), names: '' };
  if (decidedOn === null) return null;
  const isInOrder = decidedOn <= on && (year === null || yearOf(decidedOn) >= year);
  return isInOrder ? null : { why: 'dayOutOfOrder', said: decidedOn, names: '' };
}

type Forms = ReturnType<FormMatcher['find']>;

function formFault({ form }: EarlierLine, ofAnyKind: Forms, forms: Forms): Problem | null {
  const names = (of: Forms) => of.map(({ name }) => name).join('; ');
  if (ofAnyKind.length > 0 && forms.length === 0) {
    return { why: 'formNotForRecipient', said: form, names: names(ofAnyKind) };
  }
  return forms.length > 1 ? { why: 'formUnsure', said: form, names: names(forms) } : null;
}

/** Marks what the register has already, or an earlier line says: pasting a list again records nothing twice. */
async function markKnown(db: Reader, rows: readonly EarlierAward[]): Promise<EarlierAward[]> {
  const taken = await keysInRegister(db, rows);
  return rows.map((row) => {
    const key = keyOf(row.award);
    if (key === null) return row;
    const isKnown = taken.has(key);
    taken.add(key);
    return { ...row, isKnown };
  });
}

/** Null while it is not certain who is meant. */
function keyOf(award: EarlierAward['award']): string | null {
  if (award === null || (award.staffId === null && award.unitId === null)) return null;
  return `${award.year} ${nominationKey({ ...award, formCode: award.formCode || award.formName })}`;
}

async function keysInRegister(db: Reader, rows: readonly EarlierAward[]): Promise<Set<string>> {
  const awards = rows.flatMap(({ award }) => award ?? []);
  const staffIds = JSON.stringify([...new Set(awards.flatMap(({ staffId }) => staffId ?? []))]);
  const unitIds = JSON.stringify([...new Set(awards.flatMap(({ unitId }) => unitId ?? []))]);
  const { rows: known } = await sql<{
    year: number;
    recipientKind: 'individual' | 'collective';
    staffId: string | null;
    unitId: string | null;
    formCode: string;
  }>`
    SELECT year, recipientKind, staffId, unitId, iif(formCode = '', formName, formCode) AS formCode FROM awards
    WHERE staffId IN (SELECT value FROM json_each(${staffIds})) AND status = 'granted'
    UNION
    SELECT year, recipientKind, staffId, unitId, iif(formCode = '', formName, formCode) FROM awards
    WHERE recipientKind = 'collective' AND unitId IN (SELECT value FROM json_each(${unitIds}))
      AND status = 'granted'`.execute(db);
  return new Set(known.map((award) => `${award.year} ${nominationKey({ ...award, recipientName: '' })}`));
}
