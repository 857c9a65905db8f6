import { expect, test } from 'vitest';
import { findProcedure, procedureNames } from '../contract/index.ts';
import { locales } from './index.ts';

/** What can leave a line in the history: every command, and the jobs that write by themselves. */
const writing = [
  ...procedureNames().filter((name) => findProcedure(name)?.kind === 'command'),
  'certificates.print',
  'commendations.commitNominations',
  'staff.commitImport',
];

test.each(Object.entries(locales))('the history of acts names every act, in %s', (_language, { safekeeping }) => {
  const named = Object.entries(safekeeping.acts).flatMap(([area, acts]) =>
    Object.keys(acts).map((act) => `${area}.${act}`),
  );
  expect(named.toSorted()).toEqual(writing.toSorted());
});
