import { expect, test } from 'vitest';
import type { Candidate, Session } from '../types.ts';
import { changesOf, linesOf, standingOf, votesForOf, type VoteLine } from './votes.ts';

const candidate = (nominationId: string, isSecretBallotExpected = false) =>
  ({ nominationId, isSecretBallotExpected, required: 4 }) as Candidate;

const session = {
  id: 'session',
  present: 5,
  ballotCount: null,
  voteRows: [{ nominationId: 'a', method: 'showOfHands', votesFor: 5, votesAgainst: 0, abstained: 0 }],
  candidates: [candidate('a'), candidate('b'), candidate('c', true)],
} as unknown as Session;

const typed = (line: Partial<VoteLine>): VoteLine => ({
  nominationId: 'b',
  method: 'showOfHands',
  votesFor: null,
  votesAgainst: null,
  abstained: null,
  ...line,
});

test('a title that is voted on in secret begins as a secret ballot', () => {
  expect(linesOf(session).map(({ method, votesFor }) => [method, votesFor])).toEqual([
    ['showOfHands', 5],
    ['showOfHands', null],
    ['secretBallot', null],
  ]);
});

test('who is not counted against or abstaining is for', () => {
  expect(votesForOf(typed({ votesAgainst: 1 }), 5)).toBe(4);
  expect(votesForOf(typed({ votesFor: 2, votesAgainst: 1 }), 5)).toBe(2);
  expect(votesForOf(typed({}), 5)).toBeNull();
});

test.each([
  ['empty', {}],
  ['passed', { votesFor: 4 }],
  ['failed', { votesAgainst: 2 }],
  ['tooMany', { votesFor: 4, votesAgainst: 2 }],
] as const)('a line is %s with %o', (standing, line) => {
  expect(standingOf(typed(line), candidate('b'), 5)).toBe(standing);
});

test('only what changed is stored, and emptied lines are taken back', () => {
  const [a = typed({}), b = typed({}), c = typed({})] = linesOf(session);
  const lines = [{ ...a, votesFor: null, votesAgainst: null, abstained: null }, b, { ...c, votesFor: 5 }];
  const act = { sessionId: 'session', method: 'showOfHands' };
  expect(changesOf(session, lines)).toEqual({
    ...act,
    votes: [{ nominationId: 'c', method: 'secretBallot', votesFor: 5, votesAgainst: 0, abstained: 0 }],
    withdrawn: ['a'],
  });
  expect(changesOf(session, linesOf(session))).toEqual({ ...act, votes: [], withdrawn: [] });
});
