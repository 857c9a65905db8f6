import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { ImportProblem } from '../../../../shared/domain/import/person.ts';
import { maskCitizenId } from '../../../../shared/domain/person.ts';
import { tableReading, toldProblem } from '../../spreadsheets/tableReading.ts';
import type { Difference } from './differences.ts';
import type { JobTools } from '../../jobs/index.ts';
import { sendRows } from './keptRows.ts';
import type { ImportPlan, PlannedPerson } from './plan.ts';
import type { ImportedList } from './readList.ts';

type Preview = OutputOf<'staff.previewImport'>;
type Outcome = PlannedPerson['outcome'];

/** What a preview in parts hands over besides: ports its rows come through, to be kept for as long as it is looked at. */
export interface PreviewedRows {
  people: MessagePort;
  /** Of each of the people. */
  outcomes: Outcome[];
  problems: MessagePort;
  problemCount: number;
}

export interface PreviewWithRows {
  preview: Preview;
  rows: PreviewedRows | null;
}

export interface PreviewPart {
  /** The people and problems are kept to be asked for part by part. */
  inParts: boolean;
  outcome?: Outcome | undefined;
  limit?: number | undefined;
  offset: number;
}

/** The plan as the window shows it: counts of everything, and the people asked for. */
export function previewOf(
  list: ImportedList,
  plan: ImportPlan,
  unitNames: ReadonlyMap<string, string>,
  { outcome, limit = Number.POSITIVE_INFINITY, offset, inParts }: PreviewPart,
  afterwards: JobTools['afterwards'],
): PreviewWithRows {
  const counts: Record<Outcome, number> = { new: 0, changed: 0, unchanged: 0, duplicate: 0, refused: 0, skipped: 0 };
  for (const planned of plan.people) counts[planned.outcome] += 1;
  const wanted = outcome === undefined ? plan.people : plan.people.filter((planned) => planned.outcome === outcome);
  const created = plan.units.filter(({ act }) => act === 'create');
  const { problems } = list.people;
  const toPerson = (planned: PlannedPerson) => toRow(planned, plan, unitNames);
  const toTold = (problem: ImportProblem) => toProblem(problem, list);
  const preview: Preview = {
    previewId: null,
    ...tableReading(list),
    people: inParts ? [] : wanted.slice(offset, offset + limit).map(toPerson),
    counts,
    written: plan.people.filter(({ act }) => act !== 'none').length,
    newUnits: created.map(({ name }) => name),
    unitSuggestions: created
      .filter(({ suggestions }) => suggestions.length > 0)
      .map(({ name, suggestions }) => ({ name, units: suggestions.map((unit) => ({ id: unit.id, name: unit.name })) })),
    duplicates: counts.duplicate,
    problems: inParts ? [] : problems.map(toTold),
    problemCount: problems.length,
    unsureDays: problems.filter(({ code }) => code === 'dayOrMonthUnsure').length,
    hiddenRows: list.people.hiddenRows,
    capitalNames: list.people.capitalNames,
  };
  if (!inParts) return { preview, rows: null };
  const sendLater = <Item>(items: readonly Item[], rowOf: (item: Item) => object) => {
    const { port1, port2 } = new MessageChannel();
    afterwards(port2, () => sendRows(port1, items, rowOf));
    return port2;
  };
  const people = sendLater(plan.people, toPerson);
  const outcomes = plan.people.map((planned) => planned.outcome);
  return {
    preview,
    rows: { people, outcomes, problems: sendLater(problems, toTold), problemCount: problems.length },
  };
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
      change.field === 'unit' ? { ...change, before: nameOf(change.before) } : masked(change),
    ),
  };
}

/** The digits are needed to know the person, not to look over a list. */
function masked(change: Difference): Difference {
  if (change.field !== 'citizenId') return change;
  return { ...change, before: maskCitizenId(change.before), after: maskCitizenId(change.after) };
}

/** The problem in words: which cell, what stands there, what to do. */
export function toProblem(problem: ImportProblem, list: ImportedList): Preview['problems'][number] {
  return toldProblem(problem, list, ({ code }) => ({ key: `staff:import.problem.${code}` }));
}
