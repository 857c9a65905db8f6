import { expect, test } from 'vitest';
import pack2021 from '../../../../resources/rules/2021.json' with { type: 'json' };
import pack2025 from '../../../../resources/rules/2025.json' with { type: 'json' };
import { catalogueEntry, rulePackSchema } from '../rulePack.ts';
import type { MemberFacts, NominationFacts, PersonFacts, RoundFacts, YearCounts } from './facts.ts';
import { checkNomination } from './nomination.ts';

const packs = { 2021: rulePackSchema.parse(pack2021), 2025: rulePackSchema.parse(pack2025) };

const none: YearCounts = { count: () => 0 };

function roundOf(changes: Partial<RoundFacts> = {}): RoundFacts {
  const pack = packs[2021];
  const period = {
    kind: 'regular' as const,
    year: 2021,
    periodFrom: '2021-01-01',
    periodTo: '2021-12-31',
    asOf: '2021-12-28',
  };
  return { ...period, pack, ceilings: [], ofYear: none, ofRound: none, bonusOf: () => 0, ...changes };
}

const person: PersonFacts = {
  employedFrom: '2015-01-01',
  rating: 'good',
  disciplines: [],
  leftOn: null,
};

function nominationFor(code: string, changes: Partial<NominationFacts> = {}, pack = packs[2021]): NominationFacts {
  const form = catalogueEntry(pack, code);
  if (!form) throw new Error(`no ${code}`);
  return {
    id: 'n',
    recipientKind: 'individual',
    unitId: 'cntt',
    unitName: 'Phòng Công nghệ thông tin',
    unitChain: ['cntt', 'so'],
    form,
    reason: 'Đã hoàn thành tốt nhiệm vụ năm 2021',
    achievedOn: null,
    person,
    collective: null,
    reviews: [],
    titles: [],
    awards: [],
    others: [],
    overruled: null,
    dossier: null,
    ...changes,
  };
}

const told = (nomination: NominationFacts, round = roundOf()) =>
  checkNomination(nomination, round).map(({ rule, severity, fact }) => [rule, severity, fact.code]);

const title = (formCode: string, year: number) => ({ formCode, year });

const award = (formCode: string, year: number, reason = '') => ({
  formCode,
  formName: formCode,
  formClass: 'title' as const,
  year,
  decidedOn: `${year}-12-28`,
  decisionSymbol: `01/QĐ-STTTT`,
  reason,
  bonusDong: 0,
});

test('who meets every rule has nothing said of him', () => {
  expect(told(nominationFor('LDTT'))).toEqual([]);
  expect(told(nominationFor('GK'))).toEqual([]);
});

test('a finding names the rule, its source and the fact', () => {
  const [finding] = checkNomination(
    nominationFor('LDTT', { person: { ...person, employedFrom: '2021-03-02' } }),
    roundOf(),
  );
  expect(finding).toEqual({
    key: 'minimumTenureMonths',
    rule: 'minimumTenureMonths',
    severity: 'warning',
    requirement: 'Không xét với người mới tuyển dụng dưới 10 tháng',
    source: 'NĐ 91/2017/NĐ-CP',
    needsCheck: false,
    fact: { code: 'tenure', data: { from: '2021-03-02', to: '2021-12-31', months: 9, required: 10 } },
  });
});

test('six months are enough under the pack of 2025', () => {
  const pack = packs[2025];
  const round = roundOf({ pack, year: 2025, periodFrom: '2025-01-01', periodTo: '2025-12-31', asOf: '2025-12-28' });
  const since = (employedFrom: string) => nominationFor('LDTT', { person: { ...person, employedFrom } }, pack);
  expect(told(since('2025-07-01'), round)).toEqual([]);
  expect(told(since('2025-07-02'), round)).toEqual([['minimumTenureMonths', 'warning', 'tenure']]);
});

test('a rating too low is a warning, none at all a notice', () => {
  expect(told(nominationFor('GK', { person: { ...person, rating: 'completed' } }))).toEqual([
    ['minimumRating', 'warning', 'rating'],
  ]);
  expect(told(nominationFor('GK', { person: { ...person, rating: null } }))).toEqual([
    ['minimumRating', 'notice', 'ratingUnknown'],
  ]);
});

test('nothing is asked of a household that only people can meet', () => {
  expect(told(nominationFor('GK', { recipientKind: 'household', person: null }))).toEqual([]);
});

test.each([
  ['taken in the period', { on: '2021-05-01', until: '2021-05-31' }, true],
  ['in force since before the period', { on: '2020-06-01', until: null }, true],
  ['in force into the period', { on: '2020-06-01', until: '2021-06-01' }, true],
  ['over before the period', { on: '2019-06-01', until: '2020-06-01' }, false],
  ['taken after the period', { on: '2022-01-01', until: null }, false],
])('a measure %s', (_, days, isTold) => {
  const measure = { measure: 'reprimand' as const, decisionNumber: '12/QĐ', ...days };
  const findings = told(nominationFor('LDTT', { person: { ...person, disciplines: [measure] } }));
  expect(findings).toEqual(isTold ? [['noDiscipline', 'warning', 'disciplined']] : []);
});

test('while discipline is under way nobody is rewarded, whatever the form', () => {
  const reviews = [{ since: '2021-11-01', until: null }];
  expect(told(nominationFor('GK', { reviews }))).toEqual([['awardSuspended', 'warning', 'underReview']]);
  const closed = [{ since: '2021-11-01', until: '2021-12-20' }];
  expect(told(nominationFor('GK', { reviews: closed }))).toEqual([]);
});

test('what lies above the office is proposed upward', () => {
  const titles = [2019, 2020, 2021].map((year) => title('CSTDCS', year));
  const dossier = new Set(['to-trinh', 'bao-cao-thanh-tich', 'bien-ban-binh-xet', 'xac-nhan-sang-kien']);
  const findings = checkNomination(nominationFor('CSTDT', { titles, dossier }), roundOf());
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['authority', 'notice']]);
  expect(findings[0]?.fact.data).toEqual({ authority: 'Chủ tịch Ủy ban nhân dân tỉnh' });
});

test('missing years are named', () => {
  const titles = [2018, 2020].map((year) => title('CSTDCS', year));
  const finding = checkNomination(nominationFor('CSTDT', { titles }), roundOf()).find(
    ({ rule }) => rule === 'consecutiveYears',
  );
  expect(finding?.fact.data).toMatchObject({ required: 3, held: '2018, 2020', missing: '2019' });
});

test('a title nominated in the same year counts as held', () => {
  const others = [{ formCode: 'LDTT', formName: '', formClass: 'title' as const, roundName: '', reason: '' }];
  const dossier = new Set(packs[2021].dossierParts.map(({ code }) => code));
  expect(told(nominationFor('CSTDCS', { dossier }))).toEqual([['holdsTitle', 'warning', 'titleMissing']]);
  expect(told(nominationFor('CSTDCS', { dossier, others }))).toEqual([]);
});

test('an initiative is proved by its paper in the dossier', () => {
  const titles = [title('LDTT', 2021)];
  expect(told(nominationFor('CSTDCS', { titles }))).toEqual([['recognisedInitiative', 'notice', 'initiativeUnknown']]);
  expect(told(nominationFor('CSTDCS', { titles, dossier: new Set(['to-trinh']) }))).toEqual([
    ['recognisedInitiative', 'warning', 'initiativeMissing'],
    ['dossier', 'notice', 'dossierIncomplete'],
  ]);
});

test('of alternatives one is enough', () => {
  const pack = packs[2025];
  const round = roundOf({ pack, year: 2025, periodFrom: '2025-01-01', periodTo: '2025-12-31' });
  const facts = { titles: [title('LDTT', 2025)], dossier: new Set(['bao-cao-thanh-tich']) };
  const rules = (rating: 'excellent' | 'good') =>
    told(nominationFor('CSTDCS', { ...facts, person: { ...person, rating } }, pack), round).map(([rule]) => rule);
  expect(rules('excellent')).not.toContain('anyOf');
  expect(rules('good')).toContain('anyOf');
});

/** The pack's own ceiling, counted in each unit or over the whole office. */
function ceilingPer(per: 'unit' | 'office') {
  const nomination = nominationFor('CSTDCS', {
    titles: [title('LDTT', 2021)],
    dossier: new Set(packs[2021].dossierParts.map(({ code }) => code)),
  });
  const standards = nomination.form.standards.map((standard) =>
    standard.condition?.kind === 'ceiling' ? { ...standard, condition: { ...standard.condition, per } } : standard,
  );
  return { ...nomination, form: { ...nomination.form, standards } };
}

test.each([
  ['unit', 'cntt', 'tooMany', 'Phòng Công nghệ thông tin'],
  ['office', null, 'tooManyInOffice', ''],
] as const)('a ceiling per %s counts nominees against the other title there', (per, scope, code, unit) => {
  const counts: Record<string, number> = { [`LDTT ${scope}`]: 13, [`CSTDCS ${scope}`]: 2 };
  const ofYear: YearCounts = { count: (form, unitId) => counts[`${form} ${unitId}`] ?? 0 };
  const names = { title: 'Chiến sĩ thi đua cơ sở', wholeTitle: 'Lao động tiên tiến', percent: 15, unit };
  expect(checkNomination(ceilingPer(per), roundOf({ ofYear }))[0]?.fact).toEqual({
    code,
    data: { ...names, count: 2, most: 1, whole: 13 },
  });
  counts[`LDTT ${scope}`] = 14;
  expect(checkNomination(ceilingPer(per), roundOf({ ofYear }))).toEqual([]);
});

test('a ceiling of the round counts its own nominations', () => {
  const whose = { recipientKind: null, unitId: 'cntt', unitName: 'Phòng Công nghệ thông tin' };
  const ceiling = { formCode: 'GK', ...whose, most: 3, source: 'Thông báo 12/TB-STTTT' };
  const counted = (number: number) =>
    told(nominationFor('GK'), roundOf({ ceilings: [ceiling], ofRound: { count: () => number } }));
  expect(counted(3)).toEqual([]);
  expect(counted(4)).toEqual([['roundCeiling', 'warning', 'tooManyInRound']]);
  const elsewhere = { ...ceiling, unitId: 'vp' };
  expect(told(nominationFor('GK'), roundOf({ ceilings: [elsewhere], ofRound: { count: () => 9 } }))).toEqual([]);
});

test('one achievement is rewarded once, a title and a form together', () => {
  const given = { ...award('GK', 2021, 'đã hoàn thành tốt nhiệm vụ năm 2021.'), formClass: 'form' as const };
  expect(told(nominationFor('GK', { awards: [given] }))).toEqual([['sameAchievement', 'warning', 'rewardedAlready']]);
  expect(told(nominationFor('GK', { awards: [{ ...given, reason: 'Đã có sáng kiến' }] }))).toEqual([]);
  expect(told(nominationFor('GK', { awards: [award('LDTT', 2021, given.reason)] }))).toEqual([]);
  expect(told(nominationFor('LDTT', { awards: [award('LDTT', 2021)] }))).toEqual([
    ['sameAchievement', 'warning', 'heldAlready'],
  ]);
  const other = { formCode: 'BKT', formName: 'Bằng khen', formClass: 'form' as const, roundName: 'Đợt 2' };
  expect(told(nominationFor('GK', { others: [{ ...other, reason: given.reason }] }))).toEqual([
    ['sameAchievement', 'warning', 'nominatedTwice'],
  ]);
});

test('money for two titles of one year is told of the lesser, naming both sums', () => {
  const dong: Record<string, number> = { LDTT: 450_000, CSTDCS: 1_490_000 };
  const round = roundOf({ bonusOf: (code) => dong[code] ?? 0 });
  const other = (formCode: string, formName: string) => ({
    formCode,
    formName,
    formClass: 'title' as const,
    roundName: 'Đợt 1',
    reason: '',
  });
  const lesser = nominationFor('LDTT', { others: [other('CSTDCS', 'Chiến sĩ thi đua cơ sở')] });
  expect(checkNomination(lesser, round)).toMatchObject([
    {
      rule: 'titleBonuses',
      severity: 'warning',
      needsCheck: true,
      fact: {
        data: {
          title: 'Lao động tiên tiến',
          dong: '450.000 đồng',
          other: 'Chiến sĩ thi đua cơ sở',
          otherDong: '1.490.000 đồng',
        },
      },
    },
  ]);
  const titles = [title('LDTT', 2021)];
  const ofBonus = (nomination: NominationFacts, of = round) =>
    checkNomination(nomination, of).filter(({ rule }) => rule === 'titleBonuses').length;
  expect(ofBonus(nominationFor('CSTDCS', { titles, others: [other('LDTT', 'Lao động tiên tiến')] }))).toBe(0);
  const paid = { ...award('LDTT', 2021), bonusDong: 450_000 };
  expect(ofBonus(nominationFor('CSTDCS', { titles, awards: [paid] }))).toBe(1);
  expect(ofBonus(nominationFor('CSTDCS', { titles, awards: [{ ...paid, bonusDong: 0 }] }))).toBe(0);
  expect(ofBonus(nominationFor('CSTDCS', { titles, awards: [{ ...paid, year: 2020 }] }))).toBe(0);
  expect(ofBonus(nominationFor('GK', { awards: [paid] }))).toBe(0);
  const silent = { ...packs[2021], principles: [] };
  expect(ofBonus(lesser, { ...round, pack: silent })).toBe(0);
});

test.each([
  ['2020-12-31', true],
  ['2021-01-01', false],
  ['2021-12-31', false],
  ['2022-01-01', true],
])('an achievement of %s outside the period of the round: %s', (achievedOn, isOutside) => {
  expect(told(nominationFor('GK', { achievedOn }))).toEqual(
    isOutside ? [['achievedOn', 'warning', 'achievedOutside']] : [],
  );
});

test('a sudden achievement is confirmed by a paper of its own', () => {
  const usual = new Set(['to-trinh', 'bao-cao-thanh-tich', 'bien-ban-xet-khen-thuong']);
  const sudden = roundOf({ kind: 'sudden' });
  expect(told(nominationFor('GK', { dossier: usual }))).toEqual([]);
  expect(told(nominationFor('GK', { dossier: usual }), sudden)).toEqual([['dossier', 'notice', 'dossierIncomplete']]);
  const whole = new Set([...usual, 'xac-nhan-thanh-tich-dot-xuat']);
  expect(told(nominationFor('GK', { dossier: whole }), sudden)).toEqual([]);
});

test('somebody gone since is pointed out', () => {
  expect(told(nominationFor('GK', { person: { ...person, leftOn: '2021-12-01' } }))).toEqual([
    ['recipientLeft', 'warning', 'left'],
  ]);
});

function collective(held: number, of: number, changes: Partial<MemberFacts> = {}): Partial<NominationFacts> {
  const members = Array.from({ length: of }, (_, index) => ({
    name: `Người ${index}`,
    rating: 'good' as const,
    disciplines: [],
    titles: new Set(index < held ? ['LDTT'] : []),
    ...(index === 0 ? changes : {}),
  }));
  return { recipientKind: 'collective', person: null, collective: { rating: 'good', members } };
}

test.each([
  [5, 10, true],
  [6, 10, false],
  [1, 2, true],
  [2, 3, false],
])('more than half: %i of %i members', (held, of, isTold) => {
  const findings = told(nominationFor('TTLDTT', collective(held, of)));
  expect(findings).toEqual(isTold ? [['sharePercent', 'warning', 'shareTooSmall']] : []);
});

test.each([
  [7, 10, false],
  [6, 10, true],
])('at least seventy in a hundred: %i of %i members', (held, of, isTold) => {
  const findings = told(nominationFor('TTLDXS', collective(held, of, { titles: new Set(['LDTT', 'CSTDCS']) })));
  expect(findings.some(([rule]) => rule === 'sharePercent')).toBe(isTold);
});

test('members unrated, rated low, disciplined or without the title are told', () => {
  const rules = (changes: Partial<MemberFacts>) => told(nominationFor('TTLDXS', collective(10, 10, changes)));
  expect(rules({ rating: null })).toContainEqual(['membersRated', 'notice', 'membersUnrated']);
  expect(rules({ rating: 'notCompleted' })).toContainEqual(['membersRated', 'warning', 'membersRatedLow']);
  expect(rules({})).toContainEqual(['hasMemberHolding', 'warning', 'noMemberHolds']);
  const disciplines = [{ measure: 'warning' as const, on: '2021-02-01', until: null, decisionNumber: '' }];
  expect(rules({ disciplines })).toContainEqual(['noDiscipline', 'warning', 'membersDisciplined']);
});

test('a collective nobody is known to belong to cannot be judged', () => {
  expect(told(nominationFor('TTLDTT', collective(0, 0)))).toEqual([['sharePercent', 'notice', 'noMembers']]);
});
