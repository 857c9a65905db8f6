import { staffFilter } from '../../../../shared/contract/staff.ts';
import { formatPartialDate } from '../../../../shared/domain/dates.ts';
import type { RecipientKind } from '../../../../shared/domain/rulePack.ts';
import type { JobContext } from '../../context.ts';
import { rulePackById } from '../../office/rulePacks.ts';
import { idsInList } from '../../staff/list.ts';
import { peopleNamed } from '../../staff/peopleNamed.ts';
import { peopleOn } from '../../staff/peopleOn.ts';
import { unitFamiliesOn, unitNamesOn, unitsOn } from '../../units/queries.ts';
import { roundById } from '../rounds.ts';

interface TemplateRow {
  recipientKind: RecipientKind;
  name: string;
  code: string;
  birth: string;
  position: string;
  unitName: string;
}

/** What a list to send to units is made of: plain data, it crosses a thread border. */
export interface NominationTemplate {
  roundName: string;
  /** Empty for the whole office. */
  unitName: string;
  rows: TemplateRow[];
  forms: { name: string; shortCode: string; recipients: readonly RecipientKind[] }[];
}

/**
 * The people and collectives of a unit with all below it, or of the whole office, as of the end of the round's period.
 * @throws AppError NOT_FOUND
 */
export async function nominationTemplate(
  context: JobContext,
  { roundId, unitId }: { roundId: string; unitId?: string | undefined },
): Promise<NominationTemplate> {
  const { db } = context;
  const { name: roundName, periodTo, rulePackId } = await roundById(context, roundId);
  const { catalogue } = await rulePackById(context, rulePackId);
  const unitNames = await unitNamesOn(db, periodTo);
  const nameOf = (id: string) => unitNames.get(id)?.name ?? '';
  const family =
    unitId === undefined ? undefined : new Set((await unitFamiliesOn(db, periodTo)).get(unitId) ?? [unitId]);
  const collectives = (await unitsOn(db, periodTo))
    .filter(({ id, parentId }) => family?.has(id) ?? parentId !== null)
    .map(({ id, name }): TemplateRow => ({ ...nothing, recipientKind: 'collective', name, unitName: parentOf(id) }));
  function parentOf(id: string): string {
    return unitNames.get(id)?.parentName ?? '';
  }
  const ids = await idsInList(
    db,
    staffFilter.parse({ status: 'working', ...(unitId === undefined ? {} : { unitId }) }),
  );
  const people = await peopleOn(db, periodTo, ids);
  const codes = new Map(
    (await peopleNamed(db, { keys: [], codes: [], citizenIds: [], ids })).map(({ id, code }) => [id, code]),
  );
  const persons = ids.flatMap((id): TemplateRow[] => {
    const person = people.get(id);
    if (!person) return [];
    const birth = person.birth ? birthCell(person.birth) : '';
    const { fullName: name, position } = person;
    return [
      {
        recipientKind: 'individual',
        name,
        code: codes.get(id) ?? '',
        birth,
        position,
        unitName: nameOf(person.unitId),
      },
    ];
  });
  const forms = catalogue.map(({ name, shortCode, recipients }) => ({ name, shortCode, recipients }));
  return { roundName, unitName: unitId === undefined ? '' : nameOf(unitId), rows: [...collectives, ...persons], forms };
}

const nothing = { code: '', birth: '', position: '' };

/** A real date where the day is known; otherwise as it is known. */
function birthCell(birth: Parameters<typeof formatPartialDate>[0]): string {
  return birth.precision === 'day' ? birth.date : formatPartialDate(birth);
}
