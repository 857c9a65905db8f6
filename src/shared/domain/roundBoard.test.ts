import { expect, test } from 'vitest';
import { boardStage } from './roundBoard.ts';

const nothing = { nominations: 0, judged: 0, approved: 0, submitted: 0, decided: 0, handedOver: 0, reviewedOn: null };

test.each([
  ['notStarted', {}],
  ['nominated', { nominations: 3 }],
  ['nominated', { nominations: 3, judged: 2, approved: 2 }],
  ['reviewed', { nominations: 3, judged: 2, approved: 2, reviewedOn: '2021-12-10' }],
  ['voted', { nominations: 3, judged: 3, approved: 2 }],
  ['voted', { nominations: 3, judged: 3 }],
  ['voted', { nominations: 3, judged: 3, approved: 3, decided: 1 }],
  ['voted', { nominations: 3, judged: 3, approved: 3, submitted: 3 }],
  ['decided', { nominations: 3, judged: 3, approved: 3, submitted: 1, decided: 2, handedOver: 1 }],
  ['handedOver', { nominations: 3, judged: 3, approved: 2, decided: 2, handedOver: 2 }],
] as const)('a unit is at %s with %o', (stage, figures) => {
  expect(boardStage({ ...nothing, ...figures })).toBe(stage);
});
