import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Unit } from '../tree.ts';

export type Preview = OutputOf<'units.previewMerge'>;
type Receiving = InputOf<'units.merge'>['into'];

/** Instead of a unit that is there: one founded on the day. */
export const NEW = 'new';
/** Where somebody goes who stays in the unit that is divided. */
export const STAYS = 'stays';

interface Decided {
  on: string;
  decisionNumber: string;
}

/** What a form holds of a unit to be founded. */
interface FoundedFields {
  name: string;
  shortName: string;
  kind: Unit['kind'];
  parentId: string | null;
  hasLegalPersonality: boolean;
  hasUnion: boolean;
}

export interface MergeFields extends FoundedFields, Decided {
  /** `NEW`, or the id of a unit that is there and goes on. */
  into: string;
  headStaffId: string | null;
}

export interface SplitFields extends Decided {
  id: string;
  remains: boolean;
}

export interface PartFields extends FoundedFields {
  /** Tells the parts apart while they are added and removed. */
  key: string;
  isNew: boolean;
  /** The unit that is there and takes over the part. */
  existingId: string | null;
}

export interface Assigned {
  /** Who and what goes where: the key of a part or `STAYS`, by the id of a person or unit. */
  places: Readonly<Record<string, string>>;
  /** Who heads a new part, by its key, or what remains. */
  heads: Readonly<Record<string, string>>;
}

/** What the preview needs to know of the act besides what it would move. */
export interface Reorganising extends Decided {
  giving: readonly Unit[];
  ceases: boolean;
  /** `nameBefore`: of a unit that goes on under another name; null: it keeps its name, or is new. */
  receiving: readonly { name: string; nameBefore: string | null; headStaffId: string | null }[];
  /** Units that go on under another head. */
  underNewHead: readonly Unit[];
}

function foundedUnit(fields: FoundedFields, headStaffId: string | null): Receiving {
  const { name, shortName, kind, parentId, hasLegalPersonality, hasUnion } = fields;
  return { name, shortName, kind, parentId: parentId ?? null, hasLegalPersonality, hasUnion, headStaffId };
}

/** The merger a form describes. A unit that is there is renamed only when its name or short name was changed. */
export function mergerOf(unitIds: readonly string[], fields: MergeFields, units: readonly Unit[]) {
  const { into, name, shortName, headStaffId, on, decisionNumber } = fields;
  const giving = unitIds.filter((id) => id !== into);
  const there = units.find((unit) => unit.id === into);
  const isRenamed = there !== undefined && (there.name !== name || there.shortName !== shortName);
  const receiving: Receiving = there
    ? { id: there.id, headStaffId: headStaffId ?? null, ...(isRenamed ? { name, shortName } : {}) }
    : foundedUnit(fields, headStaffId ?? null);
  const input: InputOf<'units.merge'> = { unitIds: giving, into: receiving, on, decisionNumber };
  const told: Reorganising = {
    on,
    decisionNumber,
    giving: units.filter((unit) => giving.includes(unit.id)),
    ceases: true,
    receiving: [
      { name, nameBefore: there && there.name !== name ? there.name : null, headStaffId: headStaffId ?? null },
    ],
    underNewHead: there && there.headStaffId !== (headStaffId ?? null) ? [there] : [],
  };
  return { input, told };
}

/** The division the forms describe. */
export function divisionOf(
  fields: SplitFields,
  parts: readonly PartFields[],
  { places, heads }: Assigned,
  { units, unitIds }: { units: readonly Unit[]; unitIds: ReadonlySet<string> },
) {
  const { id, remains, on, decisionNumber } = fields;
  const there = (unitId: string | null) => units.find((unit) => unit.id === unitId);
  const assignedTo = (key: string) => Object.keys(places).filter((named) => places[named] === key);
  const divided = there(id);
  // Whoever heads what remains, when that is somebody else than now.
  const remainingHead = remains ? heads[STAYS] : undefined;
  const isNewHead = remainingHead !== undefined && remainingHead !== divided?.headStaffId;
  const input: InputOf<'units.split'> = {
    id,
    remains,
    ...(isNewHead ? { headStaffId: remainingHead } : {}),
    on,
    decisionNumber,
    parts: parts.map((part) => ({
      unit: part.isNew ? foundedUnit(part, heads[part.key] ?? null) : { id: part.existingId ?? '' },
      staffIds: assignedTo(part.key).filter((named) => !unitIds.has(named)),
      unitIds: assignedTo(part.key).filter((named) => unitIds.has(named)),
    })),
  };
  const told: Reorganising = {
    on,
    decisionNumber,
    giving: units.filter((unit) => unit.id === id),
    ceases: !remains,
    receiving: parts.map((part) => ({
      name: nameOfPart(part, units),
      nameBefore: null,
      headStaffId: part.isNew ? (heads[part.key] ?? null) : (there(part.existingId)?.headStaffId ?? null),
    })),
    underNewHead: divided && isNewHead ? [divided] : [],
  };
  return { input, told };
}

/** Before anything is typed: a unit like the one that is divided, beside it. */
export function newPart(divided: Unit | undefined): PartFields {
  return {
    key: crypto.randomUUID(),
    isNew: true,
    existingId: null,
    name: '',
    shortName: '',
    kind: divided?.kind ?? 'department',
    parentId: divided?.parentId ?? null,
    hasLegalPersonality: divided?.hasLegalPersonality ?? false,
    hasUnion: divided?.hasUnion ?? true,
  };
}

export function nameOfPart(part: PartFields, units: readonly Unit[]): string {
  return part.isNew ? part.name : (units.find((unit) => unit.id === part.existingId)?.name ?? '');
}
