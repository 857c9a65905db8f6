import type { PartialDate } from '../../../../shared/domain/dates.ts';
import type { ImportedNomination } from '../../../../shared/domain/import/nominations.ts';
import { looksLikeUnit } from '../../../../shared/domain/import/sections.ts';
import type { RecipientKind } from '../../../../shared/domain/rulePack.ts';
import type { FoundPerson, KnownNominee, KnownNominees } from './knownNominees.ts';
import type { NominationChoices } from './readNominationList.ts';

export type RecipientProblem = Exclude<FoundPerson, { is: 'known' }>['why'] | 'collectiveUnknown' | 'nothingChosen';

interface Candidate {
  staffId: string | null;
  unitId: string | null;
  name: string;
  birth: PartialDate | null;
  detail: string;
}

/** Who a row puts forward, as far as it is known. */
export interface Recipient extends Candidate {
  recipientKind: RecipientKind;
  /** Others it may mean. */
  candidates: Candidate[];
}

interface Circumstances {
  known: KnownNominees;
  choice: NominationChoices['rows'][number] | undefined;
  /** The only kind of recipient its titles are for. */
  kindOfForms: RecipientKind | null;
  defaultUnitId: string | null;
}

interface RowRecipient {
  recipient: Recipient;
  /** `isChoice`: choosing who is meant puts it right. */
  problem: { why: RecipientProblem; names: string; isChoice: boolean } | null;
}

/** Who a row means: whom the user has chosen, or the one person or unit it can only be. */
export function recipientOfRow(row: ImportedNomination, circumstances: Circumstances): RowRecipient {
  const { known, choice } = circumstances;
  if (choice?.staffId !== undefined) return chosenPerson(row, known, choice.staffId);
  const kind = choice?.unitId === undefined ? kindOf(row, circumstances) : 'collective';
  if (kind === 'collective') return collective(row, known, choice?.unitId);
  const unitId = known.units.find(row.unit)?.id ?? circumstances.defaultUnitId;
  if (kind === 'household') {
    const unitName = unitId === null ? '' : nameOfUnit(known, unitId);
    return right({ ...nobody(row, kind), unitId, detail: unitName });
  }
  return person(row, known, unitId);
}

function kindOf(row: ImportedNomination, { known, kindOfForms }: Circumstances): RecipientKind {
  if (row.recipientKind) return row.recipientKind;
  const isPerson = row.code !== '' || row.citizenId !== '' || row.birth !== null;
  if (!isPerson && (known.units.find(row.name) || looksLikeUnit(row.name))) return 'collective';
  return isPerson || known.hasPerson(row.name) ? 'individual' : (kindOfForms ?? 'individual');
}

function nobody({ name, birth, unit }: ImportedNomination, recipientKind: RecipientKind): Recipient {
  return { recipientKind, staffId: null, unitId: null, name, birth, detail: unit, candidates: [] };
}

const right = (recipient: Recipient): RowRecipient => ({ recipient, problem: null });

function nameOfUnit(known: KnownNominees, unitId: string): string {
  return known.unitNames.get(unitId)?.name ?? '';
}

function toCandidate({ id, name, birth, detail }: KnownNominee): Candidate {
  return { staffId: id, unitId: null, name, birth, detail };
}

function chosenPerson(row: ImportedNomination, known: KnownNominees, staffId: string): RowRecipient {
  const chosen = known.byId(staffId);
  if (chosen && !chosen.isInBin) {
    return right({ ...toCandidate(chosen), recipientKind: 'individual', candidates: [] });
  }
  return { recipient: nobody(row, 'individual'), problem: { why: 'nothingChosen', names: '', isChoice: true } };
}

function person(row: ImportedNomination, known: KnownNominees, unitId: string | null): RowRecipient {
  const found = known.find(row, unitId);
  if (found.is === 'known') return right({ ...toCandidate(found.person), recipientKind: 'individual', candidates: [] });
  const isChoice = found.is === 'unsure';
  const candidates = isChoice ? found.people.map(toCandidate) : [];
  const names = found.people
    .map(({ name, detail }) => [name, detail].filter((part) => part !== '').join(', '))
    .join('; ');
  return { recipient: { ...nobody(row, 'individual'), candidates }, problem: { why: found.why, names, isChoice } };
}

function collective(row: ImportedNomination, known: KnownNominees, chosen: string | undefined): RowRecipient {
  // A list of units may give the name under "Đơn vị" as well.
  const unitId =
    chosen ?? known.units.find(row.name)?.id ?? (row.name === '' ? known.units.find(row.unit)?.id : undefined);
  const unit = unitId === undefined ? undefined : known.unitNames.get(unitId);
  if (unitId !== undefined && unit) {
    const { name, parentName } = unit;
    const detail = parentName ?? '';
    return right({ recipientKind: 'collective', staffId: null, unitId, name, birth: null, detail, candidates: [] });
  }
  const candidates = known.units.suggest(row.name).map(({ id, name }): Candidate => ({
    staffId: null,
    unitId: id,
    name,
    birth: null,
    detail: known.unitNames.get(id)?.parentName ?? '',
  }));
  const names = candidates.map(({ name }) => name).join('; ');
  const recipient = { ...nobody(row, 'collective' as const), candidates };
  return { recipient, problem: { why: 'collectiveUnknown', names, isChoice: true } };
}
