import { z } from 'zod';

export const unitKind = z.enum([
  'office',
  'leadership',
  'department',
  'secretariat',
  'inspectorate',
  'branch',
  'board',
  'centre',
  'institute',
  'school',
  'fund',
  'serviceUnit',
  'team',
  'otherUnit',
]);
