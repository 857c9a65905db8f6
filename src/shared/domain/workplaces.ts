/** Where a position is held, as papers and certificates join the two. */

import { positionInUnit } from './naming.ts';
import { comparisonKey } from './text.ts';
import { officeUnit } from './units.ts';

/**
 * Units whose people are not named by them but by what they lead, by name: null for the office, else the name of the
 * unit; empty where several units of one name lead different ones.
 */
export type Leading = ReadonlyMap<string, string | null>;

interface Unit {
  id: string;
  parentId: string | null;
  name: string;
  kind: string;
}

export interface Post {
  position: string;
  unitName: string;
}

/** The office itself and its leadership lead the office; the leadership of a unit leads that unit. */
export function leadingUnits(units: readonly Unit[]): Leading {
  const office = officeUnit(units);
  const leading = new Map<string, string | null>();
  for (const { name, parentId, kind } of units) {
    if (kind !== 'leadership') continue;
    const above = units.find(({ id }) => id === parentId);
    const led = above === undefined || above === office ? null : above.name;
    leading.set(name, leading.has(name) && leading.get(name) !== led ? '' : led);
  }
  if (office) leading.set(office.name, null);
  return leading;
}

/** The unit's own words for a position; undefined of those who lead the office. */
function placeInUnit({ position, unitName }: Post, leading: Leading): string | undefined {
  const led = leading.get(unitName);
  return led === null ? undefined : positionInUnit(position, led ?? unitName);
}

/**
 * Within a paper of the office, which need not be named in full: `Trưởng phòng Công nghệ thông tin`, of those who lead
 * the office `Giám đốc Sở`.
 * @param noun what papers call the office: `Sở`
 */
export function placeWithin(post: Post, leading: Leading, noun: string): string {
  const { position, unitName } = post;
  if (position.toLowerCase().includes(unitName.toLowerCase())) return position;
  const place = placeInUnit(post, leading);
  if (place !== undefined) return place;
  return ` ${position} `.includes(` ${noun} `) || position === '' ? position : `${position} ${noun}`;
}

/** Units known by one word lead into the name of the office: `Chánh Văn phòng Sở …`. */
const ENDS_IN_COMMON_NAME = /(^| )(văn phòng|thanh tra)$/iu;

/**
 * For readers outside, with the full name of the office: `Trưởng phòng Công nghệ thông tin, Sở Thông tin và Truyền
 * thông`, `Chánh Văn phòng Sở Thông tin và Truyền thông`; of a collective or a household only where it belongs.
 */
export function placeWithOffice(post: Post, leading: Leading, officeName: string): string {
  const { position, unitName } = post;
  const isOffice = comparisonKey(unitName) === comparisonKey(officeName);
  const isNamed = unitName !== '' && position.toLowerCase().includes(unitName.toLowerCase());
  const place = isNamed ? position : isOffice ? undefined : placeInUnit(post, leading);
  if (place === undefined) return joined(position, officeName, ' ');
  return joined(place, officeName, ENDS_IN_COMMON_NAME.test(place) ? ' ' : ', ');
}

/** Words both share at the seam are said once; where they share none, what leads from one into the other. */
function joined(place: string, officeName: string, seam: string): string {
  const inUnit = positionInUnit(place, officeName);
  return inUnit.endsWith(`, ${officeName}`) ? `${place}${seam}${officeName}` : inUnit;
}
