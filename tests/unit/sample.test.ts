import { describe, expect, test } from 'vitest';
import commendation from '../../resources/sample/commendation.json' with { type: 'json' };
import conference from '../../resources/sample/conference.json' with { type: 'json' };
import figures from '../../resources/sample/figures.json' with { type: 'json' };
import office from '../../resources/sample/office.json' with { type: 'json' };
import pledges from '../../resources/sample/pledges.json' with { type: 'json' };
import staffFile from '../../resources/sample/staff.json' with { type: 'json' };
import unitsFile from '../../resources/sample/units.json' with { type: 'json' };
import rules2021 from '../../resources/rules/2021.json' with { type: 'json' };
import { roundFields } from '../../src/shared/contract/commendations.ts';
import { agendaItemFields, meetingFields } from '../../src/shared/contract/meetings.ts';
import { officeProfile, officeSettings, signatory } from '../../src/shared/contract/office.ts';
import { movementFields, targetFields } from '../../src/shared/contract/pledges.ts';
import { onlineMeeting } from '../../src/shared/contract/reports.ts';
import { rating, staffFields } from '../../src/shared/contract/staff.ts';
import { unitRow } from '../../src/shared/contract/units.ts';
import { addDays, isClockTime, isLocalDate, weekdayOf, yearOf } from '../../src/shared/domain/dates.ts';
import { documentNumber } from '../../src/shared/domain/numbering.ts';
import { judgeQuorum, judgeVote } from '../../src/shared/domain/quorum.ts';
import { rulePackSchema } from '../../src/shared/domain/rulePack.ts';
import { signatureLines } from '../../src/shared/domain/signature.ts';
import { cleanText, comparisonKey } from '../../src/shared/domain/text.ts';

const { staff } = staffFile;
const { units } = unitsFile;
const unitCodes = new Set(units.map((unit) => unit.code));
const people = new Map(staff.map((person) => [person.code, person]));
const pack = rulePackSchema.parse(rules2021);
const absentees = new Set(conference.absences.map((absence) => absence.staff));
const anyId = '0193a000-0000-7000-8000-000000000000';

function person(code: string) {
  const found = people.get(code);
  if (!found) throw new Error(`no staff ${code}`);
  return found;
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

test('every file says it is sample data, and every text is clean', () => {
  for (const file of [office, unitsFile, staffFile, conference, commendation, pledges, figures]) {
    expect(file.note).toMatch(/^Dữ liệu mẫu\. .*không phải người thật/);
    for (const text of textsOf(file)) expect(text).toBe(cleanText(text));
  }
});

describe('the office', () => {
  test('fits the contract', () => {
    officeProfile.omit({ id: true }).parse(office.profile);
    officeSettings.parse(office.settings);
    for (const { staff: code, ...fields } of office.signatories) {
      signatory.omit({ id: true }).parse({ ...fields, staffId: anyId, fullName: person(code).fullName });
    }
    const number = { number: 5, kindAbbreviation: 'QĐ', officeAbbreviation: office.profile.abbreviation };
    expect(documentNumber({ ...number, pattern: office.settings.documentNumberPattern })).toBe('05/QĐ-STTTT');
  });

  test('its signing capacities', () => {
    const lines = office.signatories.map(({ form, ...capacity }) =>
      signatureLines({ ...capacity, form: signatory.shape.form.parse(form) }).join(' / '),
    );
    expect(lines).toEqual([
      'GIÁM ĐỐC',
      'KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC',
      'KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC',
      'TL. GIÁM ĐỐC / CHÁNH VĂN PHÒNG',
      'TM. BAN CHẤP HÀNH CÔNG ĐOÀN CƠ SỞ / CHỦ TỊCH',
    ]);
  });

  test('one tree of units, each with a head who works in it or in the leadership', () => {
    expect(unitCodes.size).toBe(units.length);
    expect(units.filter((unit) => unit.parent === null).map((unit) => unit.code)).toEqual(['STTTT']);
    for (const unit of units) {
      unitRow.pick({ name: true, shortName: true, kind: true, foundedOn: true }).parse(unit);
      expect(unit.parent === null || unitCodes.has(unit.parent)).toBe(true);
      expect([unit.code, 'LDS']).toContain(person(unit.head).unit);
      expect(person(unit.head).isDirectWorker).toBe(false);
    }
    const separate = units.filter((unit) => unit.hasLegalPersonality).map((unit) => unit.code);
    expect(separate).toEqual(['STTTT', 'CNS']);
  });
});

describe('the staff', () => {
  test('sixty people who fit the contract, in units that exist', () => {
    expect(people.size).toBe(60);
    expect(staff).toHaveLength(60);
    for (const { unit, rating2021, ...fields } of staff) {
      staffFields.parse({ ...fields, unitId: anyId });
      rating.nullable().parse(rating2021);
      expect(unitCodes.has(unit)).toBe(true);
      expect(fields.recruitedOn <= fields.joinedOn).toBe(true);
      expect(yearOf(fields.recruitedOn) - yearOf(fields.birth.date)).toBeGreaterThanOrEqual(21);
    }
  });

  test('homonyms differ by birth date and unit; tone-placement variants and partial dates are there', () => {
    const byName = Map.groupBy(staff, (one) => comparisonKey(one.fullName));
    const homonyms = [...byName.values()].filter((group) => group.length > 1);
    expect(homonyms.map((group) => group.length)).toEqual([2, 2]);
    for (const group of homonyms) {
      expect(new Set(group.map((one) => one.birth.date)).size).toBe(2);
      expect(new Set(group.map((one) => one.unit)).size).toBe(2);
    }
    const given = new Set(staff.map((one) => one.fullName.split(' ').at(-1)));
    for (const spelling of ['Hòa', 'Hoà', 'Thủy', 'Thuỷ', 'Thúy', 'Thuý']) expect(given.has(spelling)).toBe(true);
    expect(new Set(staff.map((one) => one.birth.precision))).toEqual(new Set(['day', 'month', 'year']));
  });

  test('ratings keep under the 20 % ceiling', () => {
    const rated = (value: string) => staff.filter((one) => one.rating2021 === value).length;
    expect([rated('excellent'), rated('good'), rated('completed')]).toEqual([9, 47, 3]);
    expect(rated('excellent') * 100).toBeLessThanOrEqual(rated('good') * 20);
  });
});

describe('the conference', () => {
  test('fits the contract and runs in order of time', () => {
    meetingFields.parse(conference.meeting);
    const starts = conference.agenda.map((item) => item.startsAt);
    expect(starts).toEqual(starts.toSorted());
    for (const { presenter, ...item } of conference.agenda) {
      agendaItemFields.parse({ ...item, presenter: '' });
      const known = presenter.staff
        ? people.has(presenter.staff)
        : conference.guests.some((guest) => guest.key === presenter.guest);
      expect(known).toBe(true);
    }
    const kinds = conference.agenda.map((item) => item.kind).join(' ');
    expect(kinds).toBe(
      'opening report report report discussion regulation regulation regulation regulation regulation guestAddress resolution closingAddress awards launch signing',
    );
  });

  test('enough people are present, and each vote counts all of them', () => {
    const present = staff.length - absentees.size;
    expect(judgeQuorum({ present, summoned: staff.length, rule: pack.meeting.quorum }).isMet).toBe(true);
    const votes = conference.agenda.flatMap((item) => (item.vote ? [{ ...item.vote, about: item.regulation }] : []));
    expect(votes.map((vote) => vote.about)).toEqual([...conference.regulations.map((one) => one.key), undefined]);
    for (const { votesFor, votesAgainst: against, abstained } of votes) {
      const judged = judgeVote({ votesFor, against, abstained, present, rule: pack.meeting.vote });
      expect([judged.isMet, judged.notCounted]).toEqual([true, 0]);
    }
  });

  test('nobody absent presides, speaks or keeps the minutes', () => {
    const active = [
      ...conference.presidium,
      ...conference.secretaries,
      ...conference.agenda.flatMap((item) => [
        ...(item.presenter.staff ? [item.presenter.staff] : []),
        ...(item.opinions ?? []).map((opinion) => opinion.speaker),
      ]),
    ];
    expect(active.filter((code) => !people.has(code) || absentees.has(code))).toEqual([]);
  });
});

describe('the commendation', () => {
  test('three collectives and fifteen individuals, mostly direct workers, all present', () => {
    roundFields.parse(commendation.round);
    const { collectives, individuals, decision } = commendation;
    expect(new Set(collectives.map((one) => one.unit)).size).toBe(3);
    expect(new Set(individuals.map((one) => one.staff)).size).toBe(15);
    expect(collectives.every((one) => unitCodes.has(one.unit))).toBe(true);
    const awarded = individuals.map((one) => person(one.staff));
    expect(awarded.filter((one) => one.isDirectWorker).length).toBeGreaterThan(10);
    expect(awarded.some((one) => absentees.has(one.code))).toBe(false);
    expect(decision.issuedOn < conference.meeting.heldOn).toBe(true);
    expect(office.signatories.map((one) => one.code)).toContain(decision.signatory);
  });

  test('each reason is the wording for the rating on file', () => {
    const reasons = pack.catalogue.find((entry) => entry.code === 'GK')?.reasons ?? [];
    const wording = (value: string | null) =>
      reasons.find((reason) => reason.rating === value)?.text.replace('{year}', '2021');
    for (const { staff: code, rating: rated, reason } of commendation.individuals) {
      expect([rated, reason]).toEqual([person(code).rating2021, wording(rated)]);
    }
    for (const { rating: rated, reason } of commendation.collectives) expect(reason).toBe(wording(rated));
  });
});

test('the pledges: every division of the Sở, in order, signed by its head during the signing', () => {
  movementFields.parse(pledges.movement);
  const divisions = units.filter((unit) => unit.parent === 'STTTT' && unit.kind !== 'leadership');
  expect(pledges.pledges.map((pledge) => pledge.unit)).toEqual(divisions.map((unit) => unit.code));
  expect(pledges.pledges.map((pledge) => pledge.signingOrder)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(pledges.pledges.map((pledge) => pledge.signatory)).toEqual(divisions.map((unit) => unit.head));
  const signing = conference.agenda.find((item) => item.kind === 'signing');
  const times = pledges.pledges.map((pledge) => pledge.signedAt);
  expect(times).toEqual(times.toSorted());
  for (const { signedAt, signedOn, targets, signatory: signer } of pledges.pledges) {
    expect(isClockTime(signedAt)).toBe(true);
    expect(signedAt >= (signing?.startsAt ?? '24:00') && signedAt <= conference.meeting.endsAt).toBe(true);
    expect(signedOn).toBe(conference.meeting.heldOn);
    expect(absentees.has(signer)).toBe(false);
    expect(targets.length >= 4 && targets.length <= 6).toBe(true);
    for (const target of targets) targetFields.parse(target);
  }
});

describe('the figures of 2021', () => {
  test('355 online meetings on working days before the conference', () => {
    const holidays = new Set(['2021-01-01', '2021-04-21', '2021-04-30', '2021-05-03', '2021-09-02', '2021-09-03']);
    for (let offset = 0; offset < 7; offset += 1) holidays.add(addDays('2021-02-10', offset));
    const byLevels = (levels: number) => figures.onlineMeetings.filter((one) => one.levels === levels).length;
    expect([figures.onlineMeetings.length, byLevels(4), byLevels(3), byLevels(2)]).toEqual([355, 4, 25, 326]);
    for (const meeting of figures.onlineMeetings) {
      onlineMeeting.pick({ heldOn: true, title: true, levels: true, sites: true }).parse(meeting);
      expect(isLocalDate(meeting.heldOn) && yearOf(meeting.heldOn)).toBe(2021);
      expect(weekdayOf(meeting.heldOn)).toBeLessThanOrEqual(5);
      expect(holidays.has(meeting.heldOn)).toBe(false);
      expect(meeting.heldOn < conference.meeting.heldOn).toBe(true);
    }
  });

  test('the plan and result the article reports', () => {
    for (const target of figures.officeTargets) targetFields.parse(target);
    const achieved = new Map(figures.officeTargets.map((target) => [target.measure, target]));
    expect(achieved.get('máy')).toMatchObject({ planned: 200, achieved: 68 });
    expect(achieved.get('mũi')).toMatchObject({ planned: 1_086_461, achieved: 1_086_461 });
    expect(achieved.get('đồng')).toMatchObject({ achieved: 81_500_000 });
  });
});
