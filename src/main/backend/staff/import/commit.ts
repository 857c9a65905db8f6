import { setImmediate } from 'node:timers/promises';
import { thisYear, today } from '../../../../shared/clock.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { ImportedPerson } from '../../../../shared/domain/import/person.ts';
import { unitKindOf } from '../../../../shared/domain/import/units.ts';
import { isLeadingPosition } from '../../../../shared/domain/person.ts';
import { officeUnit } from '../../../../shared/domain/units.ts';
import { sentenceOf } from '../../../../shared/locales/sentences.ts';
import type { Folders, JobContext } from '../../context.ts';
import type { Change } from '../../database/change.ts';
import { dataFolderPaths } from '../../database/dataFolder.ts';
import { officeRow } from '../../office/queries.ts';
import { createOffice } from '../../office/service.ts';
import { undoOperation } from '../../safekeeping/history.ts';
import { unitsOn } from '../../units/queries.ts';
import { foundUnit } from '../../units/service.ts';
import { insertStaff, rateStaff } from '../service.ts';
import type { ImportActs } from './acts.ts';
import type { ImportJob } from './jobs.ts';
import { rememberMapping } from './mappings.ts';
import type { Choices } from './readList.ts';
import { updateFromList } from './updateFromList.ts';

type Result = OutputOf<'staff.commitImport'>;

/** People written between two looks at the clock and at the cancel button. */
const BATCH = 100;
/** Since when an office made by an import is taken to exist: before anything it will be asked about. */
const BEGINNING = '2000-01-01';

/** What the job threads of an import start from. */
export function importInput(folders: Folders, file: string, choices: Choices): ImportJob {
  return { file, choices, database: dataFolderPaths(folders.data).database, year: thisYear() };
}

/**
 * Takes an import back as a whole.
 * @throws AppError NOT_FOUND when the act is no import, CANNOT_UNDO
 */
export async function undoImport(change: Change, importId: string): Promise<void> {
  const operation = await change.db
    .selectFrom('operations')
    .select('procedure')
    .where('id', '=', importId)
    .executeTakeFirst();
  if (operation?.procedure !== 'staff.commitImport') throw new AppError('NOT_FOUND', { what: 'operations' });
  await undoOperation(change, importId);
}

/** Imports the list in one act: all of it is written, or nothing. */
export async function commitImport(
  context: JobContext,
  { file, choices }: { file: string; choices: Choices },
): Promise<Result> {
  const acts = await context.runInThread('staff.planImport', importInput(context.folders, file, choices));
  if (acts.created.length > 0) await makeOfficeIfNone(context);
  return context.write(({ change }) => new Writing(change, acts, choices, context).write());
}

/** On an empty data folder: an office under a name to be corrected, with itself as the unit above all others. */
async function makeOfficeIfNone(context: JobContext): Promise<void> {
  if (await officeRow(context.db)) return;
  const name = sentenceOf('staff:import.defaultOffice', {});
  await context.write(({ change }) =>
    createOffice(change, {
      validFrom: BEGINNING,
      name,
      shortName: name,
      abbreviation: '',
      parentAuthority: '',
      headTitle: '',
      placeName: '',
      hasUnion: true,
      unionName: '',
      isSample: false,
    }),
  );
}

class Writing {
  readonly #change: Change;
  readonly #acts: ImportActs;
  readonly #choices: Choices;
  readonly #context: Pick<JobContext, 'signal' | 'progress'>;
  #done = 0;

  constructor(change: Change, acts: ImportActs, choices: Choices, context: Pick<JobContext, 'signal' | 'progress'>) {
    this.#change = change;
    this.#acts = acts;
    this.#choices = choices;
    this.#context = context;
  }

  async write(): Promise<Result> {
    const { created, updated, skipped, refused, mapping } = this.#acts;
    const root = created.length + updated.length > 0 ? await this.#rootUnit() : '';
    const unitIds = await this.#makeUnits(root);
    const unitOf = ({ unit }: ImportedPerson) => (unit === undefined ? undefined : unitIds[unit]);
    const ratings: { staffId: string; year: number; rating: Rating }[] = [];
    for (const person of created) {
      await this.#pause();
      const staffId = this.#create(person, unitOf(person) ?? this.#choices.unitId ?? root);
      ratings.push(...(person.ratings ?? []).map((rating) => ({ staffId, ...rating })));
    }
    for (const { id, person } of updated) {
      await this.#pause();
      await updateFromList(this.#change, id, person, unitOf(person));
      ratings.push(...(person.ratings ?? []).map((rating) => ({ staffId: id, ...rating })));
    }
    await this.#rate(ratings);
    await rememberMapping(this.#change, mapping);
    return {
      created: created.length,
      updated: updated.length,
      skipped,
      refused,
      unitsCreated: this.#acts.units.filter(({ act }) => act === 'create').length,
      importId: this.#change.operationId,
    };
  }

  /** Lets other work of the thread through, tells how far it is, and stops when asked to: then nothing is written. */
  async #pause(): Promise<void> {
    this.#done += 1;
    if (this.#done % BATCH !== 0) return;
    const { created, updated } = this.#acts;
    this.#context.progress({ step: 'staff.writeImport', done: this.#done, total: created.length + updated.length });
    await setImmediate();
    if (this.#context.signal.aborted) throw new AppError('CANCELLED', {});
  }

  /** The unit above all others; new units come under it. */
  async #rootUnit(): Promise<string> {
    const roots = (await unitsOn(this.#change.db, '9999-12-31')).filter(({ parentId }) => parentId === null);
    const root = officeUnit(roots) ?? roots[0];
    if (root) return root.id;
    const profile = await this.#change.db
      .selectFrom('officeProfiles')
      .selectAll()
      .orderBy('validFrom')
      .executeTakeFirst();
    return foundUnit(this.#change, {
      parentId: null,
      name: profile?.name ?? '',
      shortName: profile?.shortName ?? '',
      kind: 'office',
      hasLegalPersonality: true,
      hasUnion: profile?.hasUnion === 1,
      foundedOn: profile?.validFrom ?? BEGINNING,
      decisionNumber: '',
    });
  }

  async #makeUnits(root: string): Promise<(string | undefined)[]> {
    const ids: (string | undefined)[] = [];
    for (const { name, parent, unitId, act } of this.#acts.units) {
      if (act !== 'create') {
        ids.push(unitId ?? undefined);
        continue;
      }
      const parentId = (parent === undefined ? undefined : ids[parent]) ?? root;
      const { foundedOn } = await this.#change.db
        .selectFrom('units')
        .select('foundedOn')
        .where('id', '=', parentId)
        .executeTakeFirstOrThrow();
      const unit = { parentId, name, shortName: '', kind: unitKindOf(name), foundedOn, decisionNumber: '' };
      ids.push(await foundUnit(this.#change, { ...unit, hasLegalPersonality: false, hasUnion: true }));
    }
    return ids;
  }

  #create(person: ImportedPerson, unitId: string): string {
    const position = person.position ?? '';
    const fields = {
      code: person.code ?? '',
      fullName: person.fullName,
      birth: person.birth ?? null,
      sex: person.sex ?? null,
      unitId,
      position,
      kind: person.kind ?? ('civilServant' as const),
      isDirectWorker: person.isDirectWorker ?? !isLeadingPosition(position),
      isUnionMember: person.isUnionMember ?? false,
      unionPosition: person.unionPosition ?? '',
      citizenId: person.citizenId ?? '',
      phone: person.phone ?? '',
      email: person.email ?? '',
      recruitedOn: person.recruitedOn ?? null,
      joinedOn: person.joinedOn ?? null,
      status: person.status ?? ('working' as const),
      note: person.note ?? '',
    };
    const postedFrom =
      (person.joinedOn ?? person.recruitedOn)?.date ?? this.#choices.postedFrom ?? `${thisYear()}-01-01`;
    return insertStaff(this.#change, fields, postedFrom, today());
  }

  async #rate(ratings: { staffId: string; year: number; rating: Rating }[]): Promise<void> {
    for (const [year, ofYear] of Map.groupBy(ratings, (rating) => rating.year)) {
      const known = await this.#change.db
        .selectFrom('ratings')
        .select(['staffId', 'rating'])
        .where('year', '=', year)
        .execute();
      const rated = new Map(known.map(({ staffId, rating }) => [staffId, rating]));
      // What is so already keeps the paper it rests on.
      const told = ofYear.filter(({ staffId, rating }) => rated.get(staffId) !== rating);
      await rateStaff(this.#change, { year, ratings: told, legalBasis: '' });
    }
  }
}

type Rating = NonNullable<ImportedPerson['ratings']>[number]['rating'];
