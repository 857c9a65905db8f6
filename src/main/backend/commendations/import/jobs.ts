import type { InputOf, OutputOf } from '../../../../shared/contract/index.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { openForReading } from '../../database/open.ts';
import type { JobTools } from '../../jobs/index.ts';
import { writeRefusedRows } from '../../spreadsheets/refusedRows.ts';
import { tableReading, toldProblem } from '../../spreadsheets/tableReading.ts';
import { mappingFor, shapeOf, type ColumnMapping } from '../../staff/import/mappings.ts';
import { planNominations, type NominationPlan, type NominationProblem, type PlannedNomination } from './plan.ts';
import {
  readNominationList,
  type NominationChoices,
  type NominationList,
  type RoundForms,
} from './readNominationList.ts';

type Preview = OutputOf<'commendations.previewNominations'>;

/** Keeps how nominations' columns were read apart from how staff lists of the same headers were. */
export const MAPPED_LIST = 'nominations';

export interface NominationJob {
  file: string;
  database: string;
  choices: NominationChoices;
  round: RoundForms;
}

/** What an import writes, and nothing else: it crosses a thread border. */
export interface NominationActs {
  nominations: InputOf<'commendations.nominate'>['nominations'];
  unchanged: number;
  skipped: number;
  refused: number;
  mapping: ColumnMapping;
}

const STEPS = 3;

async function withPlan<T>(
  { file, database, choices, round }: NominationJob,
  { progress, isCancelled }: JobTools,
  work: (list: NominationList, plan: NominationPlan) => T | Promise<T>,
  needsNames = true,
): Promise<T> {
  const step = (done: number) => {
    if (isCancelled()) throw new AppError('CANCELLED', {});
    progress(done, STEPS);
  };
  step(0);
  const office = openForReading(database);
  try {
    const remembered = await mappingFor(office.read, MAPPED_LIST);
    const list = await readNominationList(file, choices, round, { remembered, needsNames });
    step(1);
    const plan = await planNominations(office.read, list, choices, round);
    step(2);
    const result = await work(list, plan);
    step(STEPS);
    return result;
  } finally {
    office.close();
  }
}

export function previewNominationsJob(input: NominationJob, tools: JobTools): Promise<Preview> {
  return withPlan(
    input,
    tools,
    (list, plan) => {
      const counts = { new: 0, unsure: 0, unchanged: 0, duplicate: 0, refused: 0, skipped: 0 };
      for (const { outcome } of plan.nominations) counts[outcome] += 1;
      return {
        ...tableReading(list),
        nominations: plan.nominations.map(toRow),
        counts,
        problems: plan.problems.map((problem) => toProblem(problem, list)),
        problemCount: plan.problems.length,
        unsureDays: plan.problems.filter(({ code }) => code === 'dayOrMonthUnsure').length,
        hiddenRows: list.read.hiddenRows,
      };
    },
    false,
  );
}

function toRow({ row, outcome, recipient, formCode, formName, reason, sameAsRow }: PlannedNomination) {
  const { recipientKind, name, detail, birth, candidates } = recipient;
  return {
    row,
    outcome,
    recipientKind,
    recipientName: name,
    recipientDetail: detail,
    birth,
    formCode,
    formName,
    reason,
    sameAsRow,
    candidates,
  };
}

/** Said of cells of any list; everything else is about nominations. */
const OF_NOMINATIONS: ReadonlySet<NominationProblem['code']> = new Set([
  'nameMissing',
  'personUnknown',
  'personDiffers',
  'personUnsure',
  'personOtherUnit',
  'personInBin',
  'codeOfAnother',
  'citizenIdOfAnother',
  'collectiveUnknown',
  'nothingChosen',
  'formMissing',
  'formUnknown',
  'formUnsure',
  'formNotForRecipient',
  'reasonMissing',
  'achievedOnMissing',
  'achievedInFuture',
]);

function toProblem(problem: NominationProblem, list: NominationList): Preview['problems'][number] {
  return toldProblem(problem, list, ({ code, names }) => ({
    key: `${OF_NOMINATIONS.has(code) ? 'commendations' : 'staff'}:import.problem.${code}`,
    values: { names },
  }));
}

export function planNominationsJob(input: NominationJob, tools: JobTools): Promise<NominationActs> {
  return withPlan(input, tools, (list, { nominations }) => {
    const count = (...outcomes: PlannedNomination['outcome'][]) =>
      nominations.filter(({ outcome }) => outcomes.includes(outcome)).length;
    return {
      nominations: nominations
        .filter(({ outcome }) => outcome === 'new')
        .map(({ recipient, formCode, reason, rating, achievedOn }) => ({
          recipientKind: recipient.recipientKind,
          staffId: recipient.staffId,
          unitId: recipient.unitId,
          recipientName: recipient.recipientKind === 'household' ? recipient.name : '',
          formCode,
          reason,
          achievedOn,
          collectiveRating: recipient.recipientKind === 'collective' ? rating : null,
        })),
      unchanged: count('unchanged'),
      skipped: count('skipped', 'duplicate'),
      refused: count('refused', 'unsure'),
      mapping: { shape: shapeOf(list.table, MAPPED_LIST), columns: list.chosenMapping },
    };
  });
}

export function writeRefusedNominationsJob(
  { report, ...input }: NominationJob & { report: string },
  tools: JobTools,
): Promise<{ rows: number }> {
  return withPlan(input, tools, (list, { problems }) =>
    writeRefusedRows(
      report,
      list,
      problems.map((problem) => toProblem(problem, list)),
    ),
  );
}
