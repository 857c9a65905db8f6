import type { OutputOf } from '../../../shared/contract/index.ts';
import { openRoundsOf } from '../commendations/nominations.ts';
import type { Reader } from '../database/open.ts';
import { pledgesToPassOn } from '../pledges/passOn.ts';
import { peopleToTransfer } from '../staff/transfer.ts';
import { unitsBelow, unitsOn } from './queries.ts';
import { assertPossible, type Reorganisation } from './reorganise.ts';
import { latestVersion } from './service.ts';

type Contents = OutputOf<'units.contents'>;
type Preview = OutputOf<'units.previewMerge'>;

/** Who and what belongs to a unit beyond a day: what a division can give to its parts. */
export async function contentsOf(db: Reader, unitId: string, on: string): Promise<Contents> {
  const people = await peopleToTransfer(db, [unitId], on);
  const below = await unitsBelow(db, [unitId], on);
  return {
    people: people.map(({ fromUnitId: _from, ...person }) => person),
    unitsBelow: below.map(({ id, name }) => ({ id, name })),
  };
}

/**
 * What a merger or division would move.
 * @throws AppError as `reorganise`, but for a day too early for a unit concerned, which is told as `notBefore`
 */
export async function previewChange(db: Reader, plan: Reorganisation): Promise<Preview> {
  const { giving, on, placeOf, ceases, receiving } = plan;
  await assertPossible(db, plan);
  const units = new Map((await unitsOn(db, on, true)).map((unit) => [unit.id, unit]));
  const nameOf = (id: string) => units.get(id)?.name ?? '';
  const receiverNames = receiving.map((unit) => unit.name ?? ('id' in unit ? nameOf(unit.id) : ''));
  const receiverOf = (id: string) => receiverNames[placeOf(id) ?? -1];

  const below = await unitsBelow(db, giving, on);
  const given = new Set(giving);
  const receivingIds = receiving.flatMap((unit) => ('id' in unit ? [unit.id] : []));
  const moving = below.filter(({ id }) => !given.has(id) && !receivingIds.includes(id) && receiverOf(id) !== undefined);
  const people = await peopleToTransfer(db, giving, on);
  return {
    notBefore: await latestChange(db, [...giving, ...receivingIds, ...moving.map(({ id }) => id)]),
    ceasing: ceases ? giving.map((id) => ({ id, name: nameOf(id), headName: units.get(id)?.headName ?? null })) : [],
    people: people.flatMap(({ fromUnitId, ...person }) => {
      const to = receiverOf(person.id);
      return to === undefined ? [] : [{ ...person, from: nameOf(fromUnitId), to }];
    }),
    unitsBelow: moving.map(({ id, name, parentId }) => ({
      id,
      name,
      from: nameOf(parentId),
      to: receiverOf(id) ?? '',
    })),
    pledges: await pledgesOf(db, plan, receiverNames[0] ?? ''),
    openRounds: ceases ? await openRoundsOf(db, giving) : [],
  };
}

async function latestChange(db: Reader, unitIds: readonly string[]): Promise<string> {
  const days = await Promise.all(unitIds.map(async (id) => (await latestVersion({ db }, id)).validFrom));
  return days.reduce((latest, day) => (day > latest ? day : latest));
}

async function pledgesOf(
  db: Reader,
  { ceases, giving, receiving, on }: Reorganisation,
  to: string,
): Promise<Preview['pledges']> {
  if (!ceases) return [];
  const [first] = receiving;
  const pledges = await pledgesToPassOn(db, giving, first && 'id' in first ? first.id : null, on);
  return pledges.map(({ pledge: { id, movementName, year, unitName, status }, outcome }) => ({
    id,
    movementName,
    year,
    unitName,
    status,
    outcome,
    to,
  }));
}
