/** Whether an imported person is somebody the office already has, or somebody the file has already named. */

import { couldBeOneDay, type PartialDate } from '../dates.ts';
import { comparisonKey } from '../text.ts';
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
const agree = (a: string | null, b: string | null) => Boolean(a) && a === b;

/** Of two people of one name: the same, perhaps the same, or two. */
function compareHomonyms(a: Traits, b: Traits): 'same' | 'perhaps' | 'different' {
  if (agree(a.citizenId, b.citizenId)) return 'same';
  if (differ(a.citizenId, b.citizenId) || differ(a.code, b.code) || differ(a.sex, b.sex)) return 'different';
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

interface Candidate {
  traits: Traits;
  id: string | null;
  row: number | null;
}

/**
 * Tells for each person of the file, in order, who it is.
 * @param unitOf the person's unit, in the form of `KnownPerson.unitId` (an id, or a name that is no id)
 */
export function matchPeople(
  people: readonly ImportedPerson[],
  known: readonly KnownPerson[],
  unitOf: (person: ImportedPerson) => string | null,
): Match[] {
  const inOffice = new Candidates();
  for (const person of known) {
    const traits = { ...person, unit: person.unitId };
    inOffice.add(person.comparisonKey, { traits, id: person.id, row: null });
  }
  const inFile = new Candidates();
  const taken = new Set<string>();
  return people.map((person) => {
    if (person.isRefused) return { is: 'new' };
    const key = comparisonKey(person.fullName);
    const traits: Traits = {
      code: person.code ?? '',
      citizenId: person.citizenId ?? '',
      birth: person.birth ?? null,
      sex: person.sex ?? null,
      unit: unitOf(person),
    };
    const earlier = inFile.find(key, traits).same[0];
    if (earlier) return { is: 'duplicate', id: earlier.id, row: earlier.row };
    const match = matchInOffice(inOffice, key, traits, taken);
    inFile.add(key, { traits, id: match.is === 'known' ? match.id : null, row: person.row });
    return match;
  });
}

function matchInOffice(inOffice: Candidates, key: string, traits: Traits, taken: Set<string>): Match {
  const { same, perhaps } = inOffice.find(key, traits);
  const [first] = same;
  if (same.length === 1 && first?.id && !taken.has(first.id)) {
    taken.add(first.id);
    return { is: 'known', id: first.id };
  }
  const doubtful = first ?? perhaps[0];
  return doubtful ? { is: 'duplicate', id: doubtful.id, row: null } : { is: 'new' };
}

class Candidates {
  readonly #byName = new Map<string, Candidate[]>();
  readonly #byCitizenId = new Map<string, Candidate>();

  add(key: string, candidate: Candidate): void {
    const homonyms = this.#byName.get(key);
    if (homonyms) homonyms.push(candidate);
    else this.#byName.set(key, [candidate]);
    const { citizenId } = candidate.traits;
    if (citizenId !== '') this.#byCitizenId.set(citizenId, candidate);
  }

  /** A citizen id is one person's whatever the name. */
  find(key: string, traits: Traits): { same: Candidate[]; perhaps: Candidate[] } {
    const holder = traits.citizenId === '' ? undefined : this.#byCitizenId.get(traits.citizenId);
    if (holder) return { same: [holder], perhaps: [] };
    const same: Candidate[] = [];
    const perhaps: Candidate[] = [];
    for (const candidate of this.#byName.get(key) ?? []) {
      const likeness = compareHomonyms(traits, candidate.traits);
      if (likeness === 'same') same.push(candidate);
      else if (likeness === 'perhaps') perhaps.push(candidate);
    }
    return { same, perhaps };
  }
}
