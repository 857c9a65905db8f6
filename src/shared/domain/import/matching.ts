/** Whether an imported person is somebody the office already has, or somebody the file has already named. */

import { couldBeOneDay, type PartialDate } from '../dates.ts';
import type { ImportedPerson } from './person.ts';

/** A person of the office, as far as it takes to recognise one. */
export interface KnownPerson {
  id: string;
  comparisonKey: string;
  code: string;
  citizenId: string;
  birth: PartialDate | null;
  sex: 'male' | 'female' | null;
  unitId: string;
}

export type Match =
  | { is: 'new' }
  /** Certainly this person. */
  | { is: 'known'; id: string }
  /** Perhaps this person, or the same as an earlier row: the user decides. */
  | { is: 'duplicate'; id: string | null; row: number | null };

/** What is compared: the same for both sides. */
interface Traits {
  code: string;
  citizenId: string;
  birth: PartialDate | null;
  sex: 'male' | 'female' | null;
  unit: string | null;
}

const differ = (a: string | null, b: string | null) => Boolean(a) && Boolean(b) && a !== b;
/** The nine digits of an old CMND and the twelve of a căn cước may be one person's. */
const areOthers = (a: string, b: string) => a.length === b.length && a !== b;
const agree = (a: string | null, b: string | null) => Boolean(a) && a === b;

/** Of two people of one name: the same, perhaps the same, or two. */
function compareHomonyms(a: Traits, b: Traits): 'same' | 'perhaps' | 'different' {
  if (agree(a.citizenId, b.citizenId)) return 'same';
  if (areOthers(a.citizenId, b.citizenId) || differ(a.code, b.code) || differ(a.sex, b.sex)) return 'different';
  if (a.birth && b.birth && !couldBeOneDay(a.birth, b.birth)) return 'different';
  if (agree(a.code, b.code)) return 'same';
  const isSameUnit = a.unit !== null && a.unit === b.unit;
  if (a.birth && b.birth) {
    // Hundreds share a name and a year; a name and a month hardly ever.
    const isOnlyYear = a.birth.precision === 'year' || b.birth.precision === 'year';
    return !isOnlyYear || isSameUnit ? 'same' : 'perhaps';
  }
  return isSameUnit && !a.birth && !b.birth ? 'same' : 'perhaps';
}

interface Candidate extends Traits {
  id: string | null;
  row: number | null;
  /** The one of the same name who came before. */
  previous: Candidate | undefined;
}

const NEW: Match = { is: 'new' };

/**
 * Tells for each person of the file, in order, who it is.
 * @param keys each person's name as `comparisonKey` has it
 * @param unitOf the person's unit, in the form of `KnownPerson.unitId` (an id, or a name that is no id)
 */
export function matchPeople(
  people: readonly ImportedPerson[],
  keys: readonly string[],
  known: readonly KnownPerson[],
  unitOf: (person: ImportedPerson) => string | null,
): Match[] {
  const inOffice = new Candidates();
  for (const { id, comparisonKey, code, citizenId, birth, sex, unitId } of known) {
    const candidate = { code, citizenId, birth, sex, unit: unitId, id, row: null, previous: undefined };
    inOffice.add(inOffice.named(comparisonKey), candidate);
  }
  const inFile = new Candidates();
  const taken = new Set<string>();
  return people.map((person, index) => {
    if (person.isRefused) return NEW;
    const key = keys[index] ?? '';
    const candidate: Candidate = {
      code: person.code ?? '',
      citizenId: person.citizenId ?? '',
      birth: person.birth ?? null,
      sex: person.sex ?? null,
      unit: unitOf(person),
      id: null,
      row: person.row,
      previous: undefined,
    };
    const namesakes = inFile.named(key);
    const [earlier] = inFile.find(namesakes, candidate).same;
    if (earlier) return { is: 'duplicate', id: earlier.id, row: earlier.row };
    const match = known.length === 0 ? NEW : matchInOffice(inOffice, key, candidate, taken);
    if (match.is === 'known') candidate.id = match.id;
    inFile.add(namesakes, candidate);
    return match;
  });
}

function matchInOffice(inOffice: Candidates, key: string, traits: Traits, taken: Set<string>): Match {
  const { same, perhaps } = inOffice.find(inOffice.named(key), traits);
  const [first] = same;
  if (same.length === 1 && first?.id && !taken.has(first.id)) {
    taken.add(first.id);
    return { is: 'known', id: first.id };
  }
  const doubtful = first ?? perhaps[0];
  return doubtful ? { is: 'duplicate', id: doubtful.id, row: null } : NEW;
}

/** More homonyms are not looked at: a list of one name a thousand times over must not take a thousand times as long. */
const MOST_HOMONYMS = 200;

interface Likely {
  same: readonly Candidate[];
  perhaps: readonly Candidate[];
}

const NOBODY: Likely = { same: [], perhaps: [] };

/** Everybody of one name: the chain that ends with the newest. */
interface Namesakes {
  newest: Candidate | undefined;
}

/** People by what they are looked up with: a citizen id or a name. */
class Candidates {
  readonly #byName = new Map<string, Namesakes>();
  readonly #byCitizenId = new Map<string, Candidate>();

  named(key: string): Namesakes {
    let namesakes = this.#byName.get(key);
    if (!namesakes) {
      namesakes = { newest: undefined };
      this.#byName.set(key, namesakes);
    }
    return namesakes;
  }

  add(namesakes: Namesakes, candidate: Candidate): void {
    candidate.previous = namesakes.newest;
    namesakes.newest = candidate;
    if (candidate.citizenId !== '') this.#byCitizenId.set(candidate.citizenId, candidate);
  }

  /** Those who are the same, and those who perhaps are, the first come first. A citizen id is one person's whatever the name. */
  find({ newest }: Namesakes, traits: Traits): Likely {
    const holder = traits.citizenId === '' ? undefined : this.#byCitizenId.get(traits.citizenId);
    if (holder) return { same: [holder], perhaps: [] };
    return newest ? compareAll(traits, newest) : NOBODY;
  }
}

function compareAll(traits: Traits, newest: Candidate): Likely {
  let found: { same: Candidate[]; perhaps: Candidate[] } | undefined;
  let seen = 0;
  for (let candidate: Candidate | undefined = newest; candidate; candidate = candidate.previous) {
    const likeness = compareHomonyms(traits, candidate);
    if (likeness !== 'different') (found ??= { same: [], perhaps: [] })[likeness].unshift(candidate);
    seen += 1;
    if (seen === MOST_HOMONYMS) break;
  }
  return found ?? NOBODY;
}
