import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OutputOf } from '../../src/shared/contract/index.ts';
import { splitFullName } from '../../src/shared/domain/text.ts';
import { approveCertificates, issue, openRoundOffice, reason, registerOf, yearlyRound } from './awardRound.ts';

type Award = OutputOf<'commendations.register'>['rows'][number];
type Rounding = 'up' | 'nearest' | 'none' | null;
const SCOPES = ['year', 'kind', 'continuous'] as const;
const FORMS = ['GK', 'LDTT', 'CSTDCS'] as const;
const RUNS = 25;

/**
 * One act of the officer: some nominations decided in a round of one of two years, a decision that is refused, or some
 * of what was decided revoked again.
 */
const act = fc.record({
  year: fc.constantFrom(2021, 2022),
  people: fc.uniqueArray(fc.tuple(fc.nat(5), fc.constantFrom(...FORMS)), { selector: String, maxLength: 6 }),
  units: fc.uniqueArray(fc.constantFrom('technology' as const, 'press' as const)),
  rounding: fc.constantFrom<Rounding>('up', 'nearest', 'none', null),
  isRefused: fc.boolean(),
  /** How many of the decision's awards, the last ones first, are revoked again. */
  revoked: fc.nat(3),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

async function officeWithTwoRounds() {
  const office = await openRoundOffice();
  const next = { ...yearlyRound, name: 'Năm 2022', year: 2022, periodFrom: '2021-06-01', periodTo: '2022-12-31' };
  const { id } = await office.call('commendations.createRound', next);
  return { ...office, rounds: new Map([[2021, office.roundId]]).set(2022, id) };
}

type Office = Awaited<ReturnType<typeof officeWithTwoRounds>>;

/** Tells a nomination of a year from the others. */
const keyOf = (year: number, recipient: { recipientKind: string; formCode: string }, id: string | null) =>
  `${year} ${recipient.recipientKind} ${recipient.formCode} ${id}`;

/** Nominates what is not nominated yet in the round or was revoked since; nothing when there is no such thing. */
async function approve(office: Office, { year, people, units }: Act, nominated: Set<string>): Promise<string[]> {
  const recipients = [
    ...people.map(([person, formCode]) => ({
      recipientKind: 'individual' as const,
      staffId: office.staffIds[person] ?? '',
      formCode,
      reason,
    })),
    ...units.map((unit) => ({ recipientKind: 'collective' as const, unitId: office[unit], formCode: 'GK', reason })),
  ];
  const nominations = recipients.filter((recipient) => {
    const key = keyOf(year, recipient, recipient.recipientKind === 'individual' ? recipient.staffId : recipient.unitId);
    return !nominated.has(key) && nominated.add(key);
  });
  if (nominations.length === 0) return [];
  const roundId = office.rounds.get(year) ?? '';
  const { ids } = await office.call('commendations.nominate', { roundId, nominations });
  await office.call('commendations.judgeNominations', { ids, status: 'approved' });
  return ids;
}

/** @returns how the office rounded when each decision was issued. */
async function carryOut(office: Office, acts: readonly Act[], scope: (typeof SCOPES)[number]) {
  const roundings = new Map<string, Rounding>();
  const nominated = new Set<string>();
  let number = 0;
  for (const step of acts) {
    const nominationIds = await approve(office, step, nominated);
    if (nominationIds.length === 0) continue;
    const { settings } = await office.call('office.get', {});
    const { rounding: bonusRounding } = step;
    await office.call('office.saveSettings', { ...settings, registerScope: scope, bonusRounding });
    const round = { ...office, roundId: office.rounds.get(step.year) ?? '' };
    if (step.isRefused) {
      const tooEarly = { number: number + 1, issuedOn: '2020-01-01', nominationIds };
      await issue(round, tooEarly).catch(() => 'refused');
    }
    const { id } = await issue(round, { number: (number += 1), nominationIds, warningsReason: 'Đã xem xét' });
    roundings.set(id, bonusRounding);
    if (step.revoked === 0) continue;
    for (const award of await revokeLast(office, id, (number += 1), step.revoked)) {
      // May be put forward again, and then has another number.
      nominated.delete(keyOf(step.year, award, award.recipientKind === 'individual' ? award.staffId : award.unitId));
    }
  }
  return roundings;
}

async function revokeLast({ call, signatoryId }: Office, decisionId: string, number: number, many: number) {
  const { awards } = await call('commendations.decision', { id: decisionId });
  const revoked = awards.slice(-many);
  await call('commendations.revokeAwards', {
    decisionId,
    number,
    issuedOn: '2021-12-28',
    signatoryId,
    subject: 'Về việc hủy bỏ khen thưởng',
    legalBases: ['Căn cứ Luật Thi đua, khen thưởng'],
    reason: 'Kê khai thành tích không đúng',
    awardIds: revoked.map(({ id }) => id),
  });
  return revoked;
}

/** What a number is unique in, by the scope the office chose. */
const seriesOf: Record<(typeof SCOPES)[number], (award: Award) => string> = {
  year: ({ year }) => String(year),
  kind: ({ year, formCode }) => `${year} ${formCode}`,
  continuous: () => '',
};

function expectNoGaps(awards: readonly Award[], series: (award: Award) => string): void {
  for (const [, members] of Map.groupBy(awards, series)) {
    const numbers = members.map(({ registerNumber }) => registerNumber ?? 0).toSorted((a, b) => a - b);
    expect(numbers).toEqual(members.map((_, index) => index + 1));
    expect(new Set(members.map(({ registerText }) => registerText)).size).toBe(members.length);
  }
}

const collator = new Intl.Collator('vi');

/** Collectives before people; people by given name, then by the rest. */
function inOrder(a: Award, b: Award): number {
  if (a.recipientKind !== b.recipientKind) return a.recipientKind === 'collective' ? -1 : 1;
  if (a.recipientKind === 'collective') return collator.compare(a.recipientName, b.recipientName);
  const [first, second] = [a, b].map(({ recipientName }) => splitFullName(recipientName));
  return (
    collator.compare(first?.given ?? '', second?.given ?? '') || collator.compare(a.recipientName, b.recipientName)
  );
}

function expectOrder(awards: readonly Award[], series: (award: Award) => string): void {
  for (const [, members] of Map.groupBy(awards, (award) => `${award.decisionId} ${series(award)}`)) {
    const byNumber = members.toSorted((a, b) => (a.registerNumber ?? 0) - (b.registerNumber ?? 0));
    const names = (list: readonly Award[]) => list.map(({ recipientName }) => recipientName);
    expect(names(byNumber)).toEqual(names(byNumber.toSorted(inOrder)));
  }
}

const COEFFICIENTS: Record<string, bigint> = {
  'individual GK': 30n,
  'collective GK': 60n,
  'individual LDTT': 30n,
  'individual CSTDCS': 100n,
};

/** Base salary of 2021 × coefficient, in hundredths of a đồng until rounded. */
function expectedBonus({ recipientKind, formCode }: Award, rounding: Rounding): number {
  const hundredths = 1_490_000n * (COEFFICIENTS[`${recipientKind} ${formCode}`] ?? 0n);
  const step = rounding === 'none' ? 100n : 1_000_000n;
  const isRoundedUp =
    rounding === 'nearest' || rounding === 'none' ? hundredths % step >= step / 2n : hundredths % step > 0n;
  return Number(((hundredths / step + (isRoundedUp ? 1n : 0n)) * step) / 100n);
}

describe.each(SCOPES)('register numbers by %s', (scope) => {
  test(
    'run on without gap or repeat over decisions and revocations, and money is coefficient × base',
    { timeout: 120_000 },
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 7 }), async (acts) => {
          const office = await officeWithTwoRounds();
          const roundings = await carryOut(office, acts, scope);
          const awards = await registerOf(office);
          expectNoGaps(awards, seriesOf[scope]);
          expectOrder(awards, seriesOf[scope]);
          for (const award of awards) {
            const { bonus } = await office.call('commendations.award', { id: award.id });
            // Where the office leaves it to the rule pack of 2021: up.
            const rounding = roundings.get(award.decisionId ?? '') ?? 'up';
            expect(bonus).toMatchObject({ baseSalaryDong: 1_490_000, rounding });
            expect(award.bonusDong).toBe(expectedBonus(award, rounding));
          }
          const { total, bonusTotalDong } = await office.call('commendations.register', {});
          expect(total).toBe(awards.length);
          const granted = awards.filter(({ status }) => status === 'granted');
          expect(bonusTotalDong).toBe(granted.reduce((sum, { bonusDong }) => sum + bonusDong, 0));
          await office.close();
        }),
        { numRuns: RUNS },
      ),
  );
});

test('decisions and revocations asked for at the same moment take turns', async () => {
  const office = { ...(await openRoundOffice()), rounds: new Map() };
  const ids = await approveCertificates(office, { staffIds: office.staffIds });
  const { id: first } = await issue(office, { number: 100, nominationIds: ids.slice(0, 2) });
  const asked = await Promise.allSettled([
    ...ids.slice(2).flatMap((id, index) => [
      issue(office, { number: index + 1, nominationIds: [id] }),
      // The same number again, as from a second window.
      issue(office, { number: index + 1, nominationIds: [id] }),
    ]),
    revokeLast(office, first, 101, 2),
    revokeLast(office, first, 102, 2),
  ]);
  // Half of the decisions; whether the second revocation comes while there is still something to revoke, or not.
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  const register = await registerOf(office);
  expect(register.map(({ registerNumber }) => registerNumber)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(register.filter(({ status }) => status === 'revoked')).toHaveLength(2);
});

test('an office that changes how it numbers begins a new series and keeps the numbers given', async () => {
  const office = await openRoundOffice();
  const ids = await approveCertificates(office, { staffIds: office.staffIds });
  const { settings } = await office.call('office.get', {});
  for (const [index, registerScope] of [...SCOPES, ...SCOPES].entries()) {
    await office.call('office.saveSettings', { ...settings, registerScope });
    await issue(office, { number: index + 1, nominationIds: ids.slice(index, index + 1) });
  }
  expect((await registerOf(office)).map(({ registerText }) => registerText)).toEqual([
    '01/2021',
    '01/GK-2021',
    '01',
    '02/2021',
    '02/GK-2021',
    '02',
  ]);
});
