import type { Reader } from '../database/open.ts';
import { remembered } from '../database/remembered.ts';

/** A unit below another, from a day on up to the day before another; for good where there is none. */
interface Place {
  unitId: string;
  parentId: string | null;
  validFrom: string;
  validTo: string | null;
}

/** Where units stood in the office, over the years. */
export interface UnitPlaces {
  /** Whether it is the office itself, below which all others stand. */
  isOffice: (unitId: string) => boolean;
  /** The unit and every unit that stood below it on any of these days; on any day at all when not said. */
  familyDuring: (unitId: string, days?: { from: string; to: string }) => string[];
  /**
   * The unit directly below `baseId`, or below the office when that is null, under which a unit stood on a day: itself
   * where it is one of these, the base, or stands elsewhere.
   */
  directlyBelow: (baseId: string | null, unitId: string, on: string) => string;
}

export function unitPlaces(db: Reader): Promise<UnitPlaces> {
  return remembered(db, 'unit places', ['unitVersions'], async () => {
    const places = await db
      .selectFrom('unitVersions')
      .select(['unitId', 'parentId', 'validFrom', 'validTo'])
      .orderBy('validFrom')
      .execute();
    return placesOf(places);
  });
}

function placesOf(places: readonly Place[]): UnitPlaces {
  const below = Map.groupBy(places, ({ parentId }) => parentId);
  const ofUnit = Map.groupBy(places, ({ unitId }) => unitId);

  /** As on the day; before the unit was founded, where it stood first, and after it was dissolved, where it stood last. */
  const parentOn = (unitId: string, on: string): string | null => {
    const known = ofUnit.get(unitId) ?? [];
    return (known.findLast(({ validFrom }) => validFrom <= on) ?? known[0])?.parentId ?? null;
  };

  return {
    isOffice: (unitId) => below.get(null)?.some((place) => place.unitId === unitId) ?? false,
    familyDuring: (unitId, days) => {
      const isThen = ({ validFrom, validTo }: Place) =>
        days === undefined || (validFrom <= days.to && (validTo === null || validTo > days.from));
      const family = new Set([unitId]);
      for (const member of family) {
        for (const place of below.get(member) ?? []) if (isThen(place)) family.add(place.unitId);
      }
      return [...family];
    },
    directlyBelow: (baseId, unitId, on) => {
      const base = baseId ?? below.get(null)?.[0]?.unitId;
      let current = unitId;
      while (current !== base) {
        const parentId = parentOn(current, on);
        if (parentId === base) return current;
        if (parentId === null) return unitId;
        current = parentId;
      }
      return unitId;
    },
  };
}
