import type { Call } from '../../../../shared/contract/index.ts';
import type { Sample } from './data.ts';
import type { Ids } from './ids.ts';

export async function makeOffice(call: Call, { office }: Sample): Promise<void> {
  await call('office.create', { ...office.profile, isSample: true });
  await call('office.saveSettings', office.settings);
}

export async function makeUnits(call: Call, { units }: Sample, ids: Ids): Promise<void> {
  for (const { code, parent, head: _head, ...unit } of units.units) {
    const { id } = await call('units.found', { ...unit, parentId: parent === null ? null : ids.get('unit', parent) });
    ids.set('unit', code, id);
  }
}

export async function makeStaff(call: Call, { staff }: Sample, ids: Ids): Promise<void> {
  for (const { unit, rating2021: _rating, ...person } of staff.staff) {
    const { id } = await call('staff.create', { ...person, unitId: ids.get('unit', unit) });
    ids.set('staff', person.code, id);
  }
  await call('staff.rate', {
    ...staff.ratings,
    ratings: staff.staff.flatMap(({ code, rating2021 }) =>
      rating2021 === null ? [] : [{ staffId: ids.get('staff', code), rating: rating2021 }],
    ),
  });
}

/** Heads of units and signatories are people: they come after the staff. */
export async function appointHeads(call: Call, { units, office, staff }: Sample, ids: Ids): Promise<void> {
  for (const { code, head } of units.units) {
    if (head !== null) await call('units.correct', { id: ids.get('unit', code), headStaffId: ids.get('staff', head) });
  }
  const names = new Map(staff.staff.map((person) => [person.code, person.fullName]));
  for (const { code, staff: person, ...signatory } of office.signatories) {
    const { id } = await call('office.saveSignatory', {
      ...signatory,
      staffId: ids.get('staff', person),
      fullName: names.get(person) ?? '',
    });
    ids.set('signatory', code, id);
  }
}
