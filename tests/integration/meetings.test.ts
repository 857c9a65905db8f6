import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../src/shared/contract/index.ts';
import { openOffice } from './backend.ts';
import { addStaff, moveStaff } from './people.ts';

const conference: InputOf<'meetings.create'> = {
  kind: 'yearlyConference',
  name: 'Hội nghị công chức, viên chức và người lao động năm 2021',
  year: 2021,
  heldOn: '2021-12-30',
  startsAt: '08:00',
  place: 'Hội trường tầng 5',
};

/** An office with a department of people, and a conference they are all summoned to. */
async function summonedConference(people = 9) {
  const office = await openOffice();
  const { call } = office;
  const department = await call('units.found', {
    parentId: office.rootUnitId,
    name: 'Phòng Công nghệ thông tin',
    kind: 'department',
    foundedOn: '2015-01-01',
  });
  const staffIds = await addStaff(
    office,
    Array.from({ length: people }, (_, index) => ({ fullName: `Lý Thị ${index + 10}`, unitId: department.id })),
  );
  const meeting = await call('meetings.create', conference);
  await call('meetings.summon', { meetingId: meeting.id });
  const participants = async () => (await call('meetings.participants', { meetingId: meeting.id })).rows;
  const mark = async (attendance: 'present' | 'absent' | 'late' | 'excused', count: number, from = 0) => {
    const marked = (await participants()).slice(from, from + count);
    return call('meetings.recordAttendance', {
      meetingId: meeting.id,
      marks: marked.map(({ id }) => ({ participantId: id, attendance })),
    });
  };
  return { ...office, departmentId: department.id, staffIds, meetingId: meeting.id, participants, mark };
}

/** The same, opened with everyone present and one agenda item to vote at. */
async function openConference(people = 9) {
  const office = await summonedConference(people);
  const { call, meetingId } = office;
  await office.mark('present', people);
  const { id: regulationId } = await call('meetings.saveRegulation', { title: 'Quy chế chi tiêu nội bộ' });
  const { ids } = await call('meetings.saveAgenda', {
    meetingId,
    items: [{ kind: 'regulation', title: 'Sửa đổi Quy chế chi tiêu nội bộ', regulationId }],
  });
  await call('meetings.open', { id: meetingId, at: '08:00' });
  const vote = (counts: { votesFor: number; votesAgainst?: number; abstained?: number }) =>
    call('meetings.recordVote', {
      agendaItemId: ids[0] ?? '',
      subject: 'Thông qua Quy chế chi tiêu nội bộ sửa đổi',
      votesAgainst: 0,
      abstained: 0,
      regulationId,
      ...counts,
    });
  return { ...office, regulationId, agendaItemId: ids[0] ?? '', vote };
}

describe('participants', () => {
  test('everyone working on the day is summoned, in unit order, once', async () => {
    const office = await summonedConference(2);
    const { call, rootUnitId, meetingId, participants } = office;
    const [, later] = await addStaff(office, [
      { fullName: 'Vũ Thị Ất', unitId: rootUnitId, position: 'Giám đốc' },
      { fullName: 'Bế Thị Mới', unitId: rootUnitId, joinedOn: '2022-01-01' },
    ]);
    expect(await call('meetings.summon', { meetingId })).toEqual({ summoned: 1 });
    expect(await call('meetings.summon', { meetingId })).toEqual({ summoned: 0 });
    const rows = await participants();
    expect(rows.map(({ staffId }) => staffId)).not.toContain(later);
    expect(rows.at(-1)).toMatchObject({
      fullName: 'Vũ Thị Ất',
      position: 'Giám đốc',
      unitName: 'Sở Thông tin và Truyền thông',
      role: 'delegate',
      attendance: 'unmarked',
    });
  });

  test('people of one name are told apart by their birth', async () => {
    const office = await summonedConference(1);
    const { call, rootUnitId, meetingId, participants } = office;
    const births = [
      { date: '1980-01-01', precision: 'year' } as const,
      { date: '1991-05-07', precision: 'day' } as const,
    ];
    await addStaff(
      office,
      births.map((birth) => ({ fullName: 'Vũ Thị Ất', unitId: rootUnitId, birth })),
    );
    await call('meetings.summon', { meetingId });
    await call('meetings.addGuest', { meetingId, fullName: 'Vũ Thị Ất' });
    const same = (await participants()).filter(({ fullName }) => fullName === 'Vũ Thị Ất');
    expect(same.map(({ birth }) => birth)).toEqual([...births, null]);
  });

  test('their position and unit are those of the day, whatever is recorded before it opens', async () => {
    const office = await summonedConference(3);
    const { call, staffIds, rootUnitId, departmentId, meetingId, participants, mark } = office;
    await moveStaff(office, {
      id: staffIds[0] ?? '',
      on: '2021-12-01',
      unitId: rootUnitId,
      position: 'Phó Giám đốc',
    });
    await moveStaff(office, { id: staffIds[1] ?? '', on: '2022-02-01', unitId: rootUnitId, position: 'Giám đốc' });
    await call('units.rename', { id: departmentId, on: '2022-01-01', name: 'Phòng Chuyển đổi số' });
    await mark('present', 3);
    await call('meetings.open', { id: meetingId, at: '08:05' });
    const byStaff = new Map((await participants()).map((row) => [row.staffId, [row.position, row.unitName]]));
    expect(staffIds.map((id) => byStaff.get(id))).toEqual([
      ['Phó Giám đốc', 'Sở Thông tin và Truyền thông'],
      ['Chuyên viên', 'Phòng Công nghệ thông tin'],
      ['Chuyên viên', 'Phòng Công nghệ thông tin'],
    ]);
  });

  test('a meeting moved to another day takes its people along as of that day', async () => {
    const { call, departmentId, meetingId, participants } = await summonedConference(1);
    await call('units.rename', { id: departmentId, on: '2022-01-01', name: 'Phòng Chuyển đổi số' });
    await call('meetings.update', { id: meetingId, changes: { heldOn: '2022-01-10' } });
    expect(await participants()).toMatchObject([{ unitName: 'Phòng Chuyển đổi số' }]);
    expect(await call('meetings.get', { id: meetingId })).toMatchObject({ place: 'Hội trường tầng 5', year: 2021 });
  });

  test('a guest is listed apart, counts for no quorum and holds no office of the meeting', async () => {
    const { call, meetingId, participants, mark } = await summonedConference(3);
    const guest = await call('meetings.addGuest', {
      meetingId,
      fullName: 'Hà Văn Khách',
      position: 'Phó Chủ tịch',
      organisation: 'Liên đoàn Lao động tỉnh',
    });
    await mark('present', 4);
    const { quorum, guests, attendanceCounts } = await call('meetings.get', { id: meetingId });
    expect(quorum).toMatchObject({ summoned: 3, present: 3 });
    expect(attendanceCounts).toEqual({ unmarked: 0, present: 3, late: 0, excused: 0, absent: 0 });
    expect(guests).toMatchObject([{ id: guest.id, unitName: 'Liên đoàn Lao động tỉnh', attendance: 'present' }]);
    expect((await participants()).at(-1)?.id).toBe(guest.id);
    await expect(call('meetings.setRole', { participantIds: [guest.id], role: 'presidium' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
      data: { reason: 'outsiderIsGuest' },
    });
  });

  test('one refused role leaves all of them as they were', async () => {
    const { call, meetingId, participants } = await summonedConference(1);
    const guest = await call('meetings.addGuest', { meetingId, fullName: 'Hà Văn Khách' });
    const [delegate] = await participants();
    const participantIds = [delegate?.id ?? '', guest.id];
    await expect(call('meetings.setRole', { participantIds, role: 'presidium' })).rejects.toThrow('outsiderIsGuest');
    expect((await participants()).map(({ role }) => role)).toEqual(['delegate', 'guest']);
  });
});

describe('quorum', () => {
  test.each([
    { people: 9, present: 6, passed: true },
    { people: 9, present: 5, passed: false },
    { people: 10, present: 7, passed: true },
    { people: 10, present: 6, passed: false },
  ])('$present of $people present: $passed', async ({ people, present, passed }) => {
    const { mark } = await summonedConference(people);
    const quorum = await mark('present', present);
    expect(quorum.verdict).toMatchObject({ passed, source: 'TT 01/2016/TT-BNV, Điều 2' });
  });

  test('who comes late is present, who is excused is not', async () => {
    const { mark } = await summonedConference(3);
    await mark('late', 1);
    expect(await mark('excused', 1, 1)).toMatchObject({ present: 1, percent: 33.3 });
  });

  test('a conference does not open without it', async () => {
    const { call, meetingId, mark } = await summonedConference(9);
    await mark('present', 5);
    await expect(call('meetings.open', { id: meetingId, at: '08:00' })).rejects.toMatchObject({
      code: 'QUORUM_NOT_MET',
      data: { present: 5, required: 6 },
    });
    await mark('present', 1, 5);
    await call('meetings.open', { id: meetingId, at: '08:00' });
    expect(await call('meetings.get', { id: meetingId })).toMatchObject({ status: 'open', startsAt: '08:00' });
  });

  test('a review is the office’s own affair and opens without one', async () => {
    const { call, meetingId } = await summonedConference(3);
    await call('meetings.update', { id: meetingId, changes: { kind: 'review' } });
    await call('meetings.open', { id: meetingId, at: '08:00' });
    expect(await call('meetings.get', { id: meetingId })).toMatchObject({ status: 'open', quorum: { present: 0 } });
  });

  test('a mark for someone of another meeting marks nobody', async () => {
    const { call, meetingId, participants } = await summonedConference(2);
    const other = await call('meetings.create', { ...conference, name: 'Hội nghị khác' });
    await call('meetings.summon', { meetingId: other.id });
    const stranger = (await call('meetings.participants', { meetingId: other.id })).rows[0]?.id ?? '';
    const own = (await participants())[0]?.id ?? '';
    const marks = [own, stranger].map((participantId) => ({ participantId, attendance: 'present' as const }));
    await expect(call('meetings.recordAttendance', { meetingId, marks })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await participants()).map(({ attendance }) => attendance)).toEqual(['unmarked', 'unmarked']);
  });
});

describe('votes', () => {
  test('exactly half is not enough, one more is', async () => {
    const { vote } = await openConference(10);
    expect((await vote({ votesFor: 5, votesAgainst: 5 })).verdict).toMatchObject({ passed: false, required: 6 });
    expect((await vote({ votesFor: 6, votesAgainst: 4 })).verdict).toMatchObject({ passed: true, required: 6 });
  });

  test('who abstains or does not vote counts among those present', async () => {
    const { vote } = await openConference(10);
    expect((await vote({ votesFor: 5, abstained: 1 })).verdict.passed).toBe(false);
  });

  test('the people present at the moment are the whole', async () => {
    const { vote, mark } = await openConference(9);
    await mark('excused', 2, 7);
    expect(await vote({ votesFor: 4, votesAgainst: 3 })).toMatchObject({ present: 7, verdict: { passed: true } });
  });

  test('more votes than people present are refused', async () => {
    const { call, vote, meetingId } = await openConference(9);
    await expect(vote({ votesFor: 9, votesAgainst: 1 })).rejects.toMatchObject({
      code: 'MORE_VOTES_THAN_PRESENT',
      data: { votes: 10, present: 9 },
    });
    expect((await call('meetings.get', { id: meetingId })).votes).toEqual([]);
  });

  test('no vote before the opening, and none once too many have left', async () => {
    const { call, meetingId } = await summonedConference(3);
    const { ids } = await call('meetings.saveAgenda', {
      meetingId,
      items: [{ kind: 'resolution', title: 'Nghị quyết' }],
    });
    const vote = { agendaItemId: ids[0] ?? '', subject: 'Nghị quyết', votesFor: 1, votesAgainst: 0, abstained: 0 };
    await expect(call('meetings.recordVote', vote)).rejects.toMatchObject({ data: { reason: 'meetingNotOpen' } });

    const opened = await openConference(9);
    await opened.mark('absent', 4);
    await expect(opened.vote({ votesFor: 5 })).rejects.toMatchObject({ code: 'QUORUM_NOT_MET' });
  });

  test('a passed vote amends the regulation on the day of the meeting; taken back, it is a proposal again', async () => {
    const { call, vote, meetingId } = await openConference(9);
    await vote({ votesFor: 4, votesAgainst: 5 });
    const amendments = async () => (await call('meetings.get', { id: meetingId })).amendments;
    const amendedOn = async () => (await call('meetings.regulations', {})).rows[0]?.amendedOn;
    expect(await amendments()).toMatchObject([{ title: 'Quy chế chi tiêu nội bộ', status: 'rejected' }]);
    expect(await amendedOn()).toBe(null);

    const { id } = await vote({ votesFor: 9 });
    expect(await amendments()).toMatchObject([{ status: 'passed' }]);
    expect(await amendedOn()).toBe('2021-12-30');

    await call('meetings.removeVote', { id });
    expect(await amendments()).toMatchObject([{ status: 'rejected' }]);
    expect(await amendedOn()).toBe(null);
  });

  test('a decided amendment is not proposed anew; an undecided one says what it changes', async () => {
    const { call, agendaItemId, regulationId, vote, meetingId } = await openConference(9);
    const propose = (summary: string) => call('meetings.proposeAmendment', { agendaItemId, regulationId, summary });
    const first = await propose('Tăng định mức văn phòng phẩm');
    expect(await propose('Giảm định mức văn phòng phẩm')).toEqual(first);
    await vote({ votesFor: 9 });
    await expect(propose('Khác')).rejects.toMatchObject({ data: { reason: 'amendmentDecided' } });
    const { amendments } = await call('meetings.get', { id: meetingId });
    expect(amendments).toMatchObject([{ summary: 'Giảm định mức văn phòng phẩm', status: 'passed' }]);
  });
});

describe('agenda', () => {
  const items = [
    { kind: 'opening', title: 'Khai mạc', startsAt: '08:00', minutes: 15 },
    { kind: 'report', title: 'Báo cáo tài chính', presenter: 'Kế toán trưởng' },
    { kind: 'discussion', title: 'Thảo luận' },
  ] as const;

  test('is saved whole: reordered, extended and shortened', async () => {
    const { call, meetingId } = await summonedConference(1);
    const { ids } = await call('meetings.saveAgenda', { meetingId, items: [...items] });
    const [opening, report] = ids;
    const saved = await call('meetings.saveAgenda', {
      meetingId,
      items: [
        { ...items[1], id: report },
        { ...items[0], id: opening },
        { kind: 'signing', title: 'Ký giao ước' },
      ],
    });
    const { agenda } = await call('meetings.get', { id: meetingId });
    expect(agenda.map(({ id }) => id)).toEqual(saved.ids);
    expect(agenda.map(({ position, title }) => [position, title])).toEqual([
      [1, 'Báo cáo tài chính'],
      [2, 'Khai mạc'],
      [3, 'Ký giao ước'],
    ]);
  });

  test('keeps proceedings and opinions in order', async () => {
    const { call, meetingId } = await summonedConference(1);
    const { ids } = await call('meetings.saveAgenda', { meetingId, items: [...items] });
    const note = (summary: string, contents: string[]) =>
      call('meetings.recordProceedings', {
        agendaItemId: ids[2] ?? '',
        proceedings: { summary, opinions: contents.map((content) => ({ speaker: 'Phòng CNTT', content })) },
      });
    await note('Có 02 ý kiến', ['Đề nghị tăng kinh phí', 'Đề nghị mua máy']);
    await note('Có 01 ý kiến', ['Đề nghị mua máy tính']);
    const { agenda } = await call('meetings.get', { id: meetingId });
    expect(agenda[2]?.proceedings).toEqual({
      summary: 'Có 01 ý kiến',
      opinions: [{ speaker: 'Phòng CNTT', content: 'Đề nghị mua máy tính', answer: '' }],
    });
  });

  test('an item that was voted on stays', async () => {
    const { call, meetingId, vote } = await openConference(9);
    await vote({ votesFor: 9 });
    await expect(call('meetings.saveAgenda', { meetingId, items: [] })).rejects.toMatchObject({
      code: 'IN_USE',
      data: { name: 'Sửa đổi Quy chế chi tiêu nội bộ' },
    });
  });

  test('an item of another meeting is refused, and nothing of the agenda is stored', async () => {
    const { call, agendaItemId } = await openConference(9);
    const other = await call('meetings.create', { ...conference, name: 'Hội nghị khác' });
    const save = call('meetings.saveAgenda', {
      meetingId: other.id,
      items: [{ ...items[0] }, { ...items[1], id: agendaItemId }],
    });
    await expect(save).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await call('meetings.get', { id: other.id })).agenda).toEqual([]);
  });

  test('two regulations of one title are refused, however its tones are placed', async () => {
    const { call } = await openOffice();
    await call('meetings.saveRegulation', { title: 'Quy chế hòa giải' });
    await expect(call('meetings.saveRegulation', { title: 'Quy chế hoà giải' })).rejects.toMatchObject({
      code: 'ALREADY_EXISTS',
    });
  });
});

describe('the life of a meeting', () => {
  test('a closed meeting is not changed', async () => {
    const { call, meetingId, agendaItemId, regulationId, vote, participants, mark } = await openConference(9);
    const { id: voteId } = await vote({ votesFor: 9 });
    const [someone] = await participants();
    await expect(call('meetings.close', { id: meetingId, at: '07:30' })).rejects.toMatchObject({
      data: { reason: 'meetingTimesOutOfOrder' },
    });
    await call('meetings.close', { id: meetingId, at: '11:30' });
    const before = await call('meetings.get', { id: meetingId });
    const refused = { code: 'NOT_ALLOWED_NOW', data: { reason: 'meetingClosed' } };
    await expect(call('meetings.update', { id: meetingId, changes: { place: 'Khác' } })).rejects.toMatchObject(refused);
    await expect(call('meetings.saveAgenda', { meetingId, items: [] })).rejects.toMatchObject(refused);
    await expect(call('meetings.summon', { meetingId })).rejects.toMatchObject(refused);
    await expect(call('meetings.addGuest', { meetingId, fullName: 'Khách' })).rejects.toMatchObject(refused);
    await expect(call('meetings.removeParticipant', { id: someone?.id ?? '' })).rejects.toMatchObject(refused);
    await expect(
      call('meetings.setRole', { participantIds: [someone?.id ?? ''], role: 'secretary' }),
    ).rejects.toMatchObject(refused);
    await expect(mark('absent', 1)).rejects.toMatchObject(refused);
    await expect(vote({ votesFor: 1 })).rejects.toMatchObject(refused);
    await expect(call('meetings.removeVote', { id: voteId })).rejects.toMatchObject(refused);
    await expect(call('meetings.proposeAmendment', { agendaItemId, regulationId })).rejects.toMatchObject(refused);
    await expect(call('meetings.close', { id: meetingId, at: '11:45' })).rejects.toMatchObject(refused);
    expect(await call('meetings.get', { id: meetingId })).toEqual(before);
  });

  test('what was said is still written down when the meeting is over', async () => {
    const { call, meetingId, agendaItemId } = await openConference(9);
    await call('meetings.close', { id: meetingId, at: '11:30' });
    await call('meetings.recordProceedings', { agendaItemId, proceedings: { summary: 'Bế mạc lúc 11 giờ 30' } });
    const { agenda, status } = await call('meetings.get', { id: meetingId });
    expect(agenda.find(({ id }) => id === agendaItemId)?.proceedings.summary).toBe('Bế mạc lúc 11 giờ 30');
    expect(status).toBe('closed');
  });

  test('a closed meeting is reopened to mend it, and closed anew', async () => {
    const { call, meetingId, vote } = await openConference(9);
    await expect(call('meetings.reopen', { id: meetingId })).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
      data: { reason: 'meetingNotClosed' },
    });
    const { id: voteId } = await vote({ votesFor: 9 });
    await call('meetings.close', { id: meetingId, at: '11:30' });
    await call('meetings.reopen', { id: meetingId });
    await call('meetings.removeVote', { id: voteId });
    expect(await call('meetings.get', { id: meetingId })).toMatchObject({ status: 'open', endsAt: '11:30', votes: [] });
    await call('meetings.close', { id: meetingId, at: '11:45' });
    expect(await call('meetings.get', { id: meetingId })).toMatchObject({ status: 'closed', endsAt: '11:45' });
  });

  test('a meeting that began is not removed, opened again or moved to another day', async () => {
    const { call, meetingId } = await openConference(9);
    const refused = { code: 'NOT_ALLOWED_NOW', data: { reason: 'meetingStarted' } };
    await expect(call('meetings.remove', { id: meetingId })).rejects.toMatchObject(refused);
    await expect(call('meetings.open', { id: meetingId, at: '09:00' })).rejects.toMatchObject(refused);
    await expect(call('meetings.update', { id: meetingId, changes: { heldOn: '2022-01-05' } })).rejects.toMatchObject(
      refused,
    );
    expect(await call('meetings.get', { id: meetingId })).toMatchObject({ heldOn: '2021-12-30', status: 'open' });
  });

  test('a planned meeting goes to the bin and is found no more', async () => {
    const { call, meetingId } = await summonedConference(1);
    await call('meetings.remove', { id: meetingId });
    expect((await call('meetings.list', {})).rows).toEqual([]);
    await expect(call('meetings.get', { id: meetingId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a meeting on a day no rules are known for is refused', async () => {
    const { call } = await openOffice();
    await expect(call('meetings.create', { ...conference, heldOn: '1999-12-30' })).rejects.toMatchObject({
      code: 'NO_RULE_PACK',
    });
  });

  test('meetings of a year are listed with how many came', async () => {
    const { call, mark } = await summonedConference(3);
    await mark('present', 2);
    await call('meetings.create', { ...conference, name: 'Hội nghị năm 2022', year: 2022, heldOn: '2022-12-29' });
    expect((await call('meetings.list', { year: 2021 })).rows).toMatchObject([{ summoned: 3, present: 2 }]);
    expect((await call('meetings.list', {})).rows.map(({ year }) => year)).toEqual([2022, 2021]);
  });
});
