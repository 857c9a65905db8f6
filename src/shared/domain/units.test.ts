import { expect, test } from 'vitest';
import { officeUnit } from './units.ts';

const unit = (name: string, parentId: string | null, kind: string) => ({ name, parentId, kind });
const below = [unit('Chi cục Kiểm lâm', 'top', 'office'), unit('Văn phòng', 'top', 'secretariat')];

test('the office is the unit above all others, not an agency below it', () => {
  expect(officeUnit([...below, unit('Sở', null, 'office')])?.name).toBe('Sở');
  expect(officeUnit([unit('Trường Chính trị', null, 'school'), ...below])?.name).toBe('Trường Chính trị');
});

test('among units side by side it is the one entered as the office, or none', () => {
  const centre = unit('Trung tâm', null, 'centre');
  expect(officeUnit([centre, unit('Sở', null, 'office')])?.name).toBe('Sở');
  expect(officeUnit([centre, unit('Ban', null, 'board')])).toBeUndefined();
});
