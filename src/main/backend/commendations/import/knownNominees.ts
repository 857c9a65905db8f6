import { couldBeOneDay, type PartialDate } from '../../../../shared/domain/dates.ts';
import type { ImportedNomination } from '../../../../shared/domain/import/nominations.ts';
import { unitMatcher, type UnitMatcher } from '../../../../shared/domain/import/units.ts';
import { recipientLine, type Rating } from '../../../../shared/domain/person.ts';
import { comparisonKey } from '../../../../shared/domain/text.ts';
import type { Reader } from '../../database/open.ts';
import { peopleOn } from '../../staff/peopleOn.ts';
import { peopleNamed } from '../../staff/peopleNamed.ts';
import { standingsOf } from '../../staff/standing.ts';
import { unitFamiliesOn, unitNamesOn, unitsOn } from '../../units/queries.ts';

/** Somebody of the office a row may mean. */
export interface KnownNominee {
  id: string;
  name: string;
  birth: PartialDate | null;
  unitId: string;
  /** Of the round's year. */
  rating: Rating | null;
  /** Position and unit at the end of the round's period. */
  detail: string;
  isInBin: boolean;
}

interface Indexed extends KnownNominee {
  key: string;
  code: string;
  citizenId: string;
}

export type FoundPerson =
  | { is: 'known'; person: KnownNominee }
  /** The user decides; nobody when the list knows no one like that. */
  | {
      is: 'unsure';
      why: 'personUnknown' | 'personDiffers' | 'personUnsure' | 'personOtherUnit';
      people: KnownNominee[];
    }
  | { is: 'wrong'; why: 'codeOfAnother' | 'citizenIdOfAnother' | 'personInBin'; people: KnownNominee[] };

const codeKey = (code: string) => code.trim().toUpperCase();

/** The people and units that rows of a list may mean, as they were on a day. */
export class KnownNominees {
  readonly units: UnitMatcher;
  readonly unitNames: ReadonlyMap<string, { name: string; parentName: string | null }>;
  readonly #families: ReadonlyMap<string, readonly string[]>;
  readonly #byId: ReadonlyMap<string, Indexed>;
  readonly #byName: ReadonlyMap<string, readonly Indexed[]>;
  readonly #byCode: ReadonlyMap<string, Indexed>;
  readonly #byCitizenId: ReadonlyMap<string, Indexed>;

  private constructor(
    people: readonly Indexed[],
    units: UnitMatcher,
    unitNames: KnownNominees['unitNames'],
    families: ReadonlyMap<string, readonly string[]>,
  ) {
    this.units = units;
    this.unitNames = unitNames;
    this.#families = families;
    this.#byId = new Map(people.map((person) => [person.id, person]));
    this.#byName = Map.groupBy(people, ({ key }) => key);
    this.#byCode = new Map(people.filter(({ code }) => code !== '').map((person) => [codeKey(person.code), person]));
    this.#byCitizenId = new Map(
      people.filter(({ citizenId }) => citizenId !== '').map((person) => [person.citizenId, person]),
    );
  }

  /** @param chosen ids of people the user has picked for rows */
  static async read(
    db: Reader,
    { periodTo: on, year }: { periodTo: string; year: number },
    rows: readonly ImportedNomination[],
    chosen: readonly string[],
  ): Promise<KnownNominees> {
    const named = await peopleNamed(db, {
      keys: rows.map(({ name }) => comparisonKey(name)),
      codes: rows.map(({ code }) => codeKey(code)).filter((code) => code !== ''),
      citizenIds: rows.map(({ citizenId }) => citizenId).filter((citizenId) => citizenId !== ''),
      ids: chosen,
    });
    const staffIds = named.map(({ id }) => id);
    const onDay = await peopleOn(db, on, staffIds);
    const standings = await standingsOf(db, { staffIds, year, date: on });
    const unitNames = await unitNamesOn(db, on);
    const people = named.flatMap(({ id, comparisonKey: key, code, citizenId }): Indexed[] => {
      const person = onDay.get(id);
      if (!person) return [];
      const { fullName: name, birth, unitId, position, isInBin } = person;
      const detail = recipientLine(position, unitNames.get(unitId)?.name ?? '');
      const rating = standings.get(id)?.rating ?? null;
      return [{ id, key, code, citizenId, name, birth, unitId, rating, detail, isInBin }];
    });
    return new KnownNominees(people, unitMatcher(await unitsOn(db, on)), unitNames, await unitFamiliesOn(db, on));
  }

  byId(id: string): KnownNominee | undefined {
    return this.#byId.get(id);
  }

  hasPerson(name: string): boolean {
    return this.#byName.has(comparisonKey(name));
  }

  /**
   * Who a row means: by code or citizen id, then by name with birth and unit.
   * @param unitId the unit the row names, if it is known
   */
  find(row: ImportedNomination, unitId: string | null): FoundPerson {
    const key = comparisonKey(row.name);
    const holders = [
      { holder: this.#byCode.get(codeKey(row.code)), why: 'codeOfAnother' as const, said: row.code },
      { holder: this.#byCitizenId.get(row.citizenId), why: 'citizenIdOfAnother' as const, said: row.citizenId },
    ].filter(({ said, holder }) => said !== '' && holder !== undefined);
    for (const { holder, why } of holders) {
      if (!holder) continue;
      if (row.name !== '' && holder.key !== key) return { is: 'wrong', why, people: [holder] };
      return taken(holder);
    }
    return this.#findByName(row, key, unitId);
  }

  #findByName(row: ImportedNomination, key: string, unitId: string | null): FoundPerson {
    const homonyms = (this.#byName.get(key) ?? []).slice(0, MOST_OFFERED);
    const present = homonyms.filter(({ isInBin }) => !isInBin);
    const [removed] = homonyms;
    if (present.length === 0 && removed) return { is: 'wrong', why: 'personInBin', people: [removed] };
    if (present.length === 0) return { is: 'unsure', why: 'personUnknown', people: [] };
    const possible = present.filter((person) => !contradicts(row, person));
    const [first] = possible;
    if (!first) return { is: 'unsure', why: 'personDiffers', people: present };
    const inUnit = unitId === null ? possible : possible.filter((person) => this.#isWithin(person.unitId, unitId));
    const born = row.birth === null ? [] : possible.filter(({ birth }) => birth !== null);
    const [only] = inUnit;
    if (only && inUnit.length === 1) return taken(only);
    const [alike] = born;
    if (alike && born.length === 1 && inUnit.length === 0) return taken(alike);
    if (possible.length === 1) return { is: 'unsure', why: 'personOtherUnit', people: possible };
    return { is: 'unsure', why: 'personUnsure', people: inUnit.length > 0 ? inUnit : possible };
  }

  /** People of a department's team are put forward by the department, those of the department by the office above. */
  #isWithin(unitId: string, above: string): boolean {
    return unitId === above || (this.#families.get(above)?.includes(unitId) ?? false);
  }
}

/** A list of one name a thousand times over must not take a thousand times as long. */
const MOST_OFFERED = 50;

function taken(person: Indexed): FoundPerson {
  return person.isInBin ? { is: 'wrong', why: 'personInBin', people: [person] } : { is: 'known', person };
}

/** What the row says of the person is another's. */
function contradicts(row: ImportedNomination, person: Indexed): boolean {
  if (row.code !== '' && person.code !== '') return true;
  if (row.citizenId !== '' && person.citizenId.length === row.citizenId.length) return true;
  return row.birth !== null && person.birth !== null && !couldBeOneDay(row.birth, person.birth);
}
