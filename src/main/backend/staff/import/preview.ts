import type { OutputOf } from '../../../../shared/contract/index.ts';
import { cleanTextOf, textOf } from '../../../../shared/domain/import/cells.ts';
import type { ImportProblem } from '../../../../shared/domain/import/person.ts';
import { cleanText } from '../../../../shared/domain/text.ts';
import { sentenceOf } from '../../../../shared/locales/sentences.ts';
import { columnLetters } from '../../spreadsheets/cellNames.ts';
import type { ImportPlan, PlannedPerson } from './plan.ts';
import type { ImportedList } from './readList.ts';

type Preview = OutputOf<'staff.previewImport'>;
type Outcome = PlannedPerson['outcome'];

const SAMPLES = 5;
const MOST_CONVERSIONS = 20;

export interface PreviewPart {
  outcome?: Outcome | undefined;
  limit?: number | undefined;
  offset: number;
}

/** The plan as the window shows it: counts of everything, and the people asked for. */
export function previewOf(
  list: ImportedList,
  plan: ImportPlan,
  unitNames: ReadonlyMap<string, string>,
  { outcome, limit = Number.POSITIVE_INFINITY, offset }: PreviewPart,
): Preview {
  const counts: Record<Outcome, number> = { new: 0, changed: 0, unchanged: 0, duplicate: 0, refused: 0, skipped: 0 };
  for (const planned of plan.people) counts[planned.outcome] += 1;
  const wanted = outcome === undefined ? plan.people : plan.people.filter((planned) => planned.outcome === outcome);
  const created = plan.units.filter(({ act }) => act === 'create');
  return {
    sheet: list.sheet.name,
    sheets: list.sheets,
    headerRows: list.table.headerRows,
    columns: columnsOf(list),
    people: wanted.slice(offset, offset + limit).map((planned) => toRow(planned, plan, unitNames)),
    counts,
    newUnits: created.map(({ name }) => name),
    unitSuggestions: created
      .filter(({ suggestions }) => suggestions.length > 0)
      .map(({ name, suggestions }) => ({ name, units: suggestions.map((unit) => ({ id: unit.id, name: unit.name })) })),
    duplicates: counts.duplicate,
    problems: list.people.problems.map((problem) => ({ ...toProblem(problem, list), isError: problem.isError })),
    hiddenRows: list.people.hiddenRows,
    encoding: list.encoding,
    conversions: conversionsOf(list),
    capitalNames: list.people.capitalNames,
  };
}

function columnsOf({ table, sheet, encoding, hiddenColumns }: ImportedList): Preview['columns'] {
  const firstRows = sheet.rows.slice(table.firstRow, table.firstRow + SAMPLES);
  return table.columns.map(({ index, label, field }) => ({
    column: columnLetters(index),
    header: label,
    field,
    isHidden: hiddenColumns.has(index),
    samples: firstRows.map(({ values }) => cleanTextOf(values[index] ?? null, encoding)),
  }));
}

function toRow(
  { person, outcome, existing, sameAsRow, differences }: PlannedPerson,
  { units }: ImportPlan,
  unitNames: ReadonlyMap<string, string>,
): Preview['people'][number] {
  const unit = person.unit === undefined ? undefined : units[person.unit];
  const nameOf = (unitId: string) => unitNames.get(unitId) ?? unitId;
  return {
    row: person.row,
    outcome,
    fullName: person.fullName,
    birth: person.birth ?? null,
    unitName: unit ? (unit.unitId === null ? unit.name : nameOf(unit.unitId)) : '',
    position: person.position ?? '',
    existingId: existing?.id ?? null,
    sameAsRow,
    changes: differences.map((change) =>
      change.field === 'unit' ? { ...change, before: nameOf(change.before) } : change,
    ),
  };
}

/** The problem in words: which cell, what stands there, what to do. */
export function toProblem({ row, column, value, code }: ImportProblem, { table }: ImportedList) {
  const label = table.columns.find(({ index }) => index === column)?.label ?? '';
  const cell = `${columnLetters(column)}${row}`;
  return { row, column: label, cell, value, message: sentenceOf(`staff:import.problem.${code}`, { value, cell }) };
}

/** The first cells that had to be converted, before and after. */
function conversionsOf({ sheet, encoding }: ImportedList): Preview['conversions'] {
  const conversions = new Map<string, string>();
  if (encoding === 'unicode') return [];
  for (const { values } of sheet.rows) {
    for (const value of values) {
      if (typeof value !== 'string') continue;
      const after = cleanText(textOf(value, encoding));
      if (after !== cleanText(value)) conversions.set(value, after);
      if (conversions.size === MOST_CONVERSIONS) return [...conversions].map(([before, to]) => ({ before, after: to }));
    }
  }
  return [...conversions].map(([before, after]) => ({ before, after }));
}
