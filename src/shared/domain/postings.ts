/** Spells of work in a unit, and how two accounts of one person's spells become one. */

import type { LocalDate } from './dates.ts';

export interface Spell {
  /** Null: not on record yet. */
  id: string | null;
  validFrom: LocalDate;
  /** The day it ended; null while it goes on. */
  validTo: LocalDate | null;
  unitId: string;
  position: string;
  decisionNumber: string;
}

type Place = Pick<Spell, 'unitId' | 'position'>;

const FOREVER = '9999-12-31';
const endOf = ({ validTo }: Spell) => validTo ?? FOREVER;
const isSamePlace = (a: Place, b: Place) => a.unitId === b.unitId && a.position === b.position;

/**
 * Both accounts in one row of spells, none of which overlap. Of two that do, the one that began later holds while it
 * lasts, and the other goes on after it; of two of one place the earlier covers both. Where the spell that goes on now in
 * the account that counts would not be the newest, what the other says of its time is left out.
 */
export function oneAccount(counting: readonly Spell[], other: readonly Spell[]): Spell[] {
  const all = overlaid([...counting, ...other]);
  const last = counting.at(-1);
  const newest = all.at(-1);
  if (!last || !newest || last.validTo !== null || isSamePlace(last, newest)) return all;
  return overlaid([
    ...counting,
    ...other.filter(({ validFrom }) => validFrom < last.validFrom).map((spell) => until(spell, last.validFrom)),
  ]);
}

function until(spell: Spell, day: LocalDate): Spell {
  return endOf(spell) > day ? { ...spell, validTo: day } : spell;
}

/** The first of two that began on one day is the one that holds. */
function overlaid(spells: readonly Spell[]): Spell[] {
  const result: Spell[] = [];
  const waiting = spells.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0));
  for (let spell = waiting.shift(); spell; spell = waiting.shift()) {
    const before = result.at(-1);
    if (!before || endOf(before) <= spell.validFrom) result.push(spell);
    else if (isSamePlace(before, spell)) result.splice(-1, 1, { ...before, validTo: later(before, spell) });
    else if (before.validFrom === spell.validFrom) {
      if (endOf(spell) > endOf(before)) requeue(waiting, { ...spell, validFrom: endOf(before) });
    } else {
      result.splice(-1, 1, { ...before, validTo: spell.validFrom }, spell);
      if (endOf(before) > endOf(spell)) requeue(waiting, { ...before, id: null, validFrom: endOf(spell) });
    }
  }
  return result;
}

function later(a: Spell, b: Spell): LocalDate | null {
  const end = endOf(a) > endOf(b) ? endOf(a) : endOf(b);
  return end === FOREVER ? null : end;
}

/** Behind what begins before it or on the same day. */
function requeue(waiting: Spell[], spell: Spell): void {
  const place = waiting.findIndex(({ validFrom }) => validFrom > spell.validFrom);
  waiting.splice(place < 0 ? waiting.length : place, 0, spell);
}
