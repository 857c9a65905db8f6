import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../../src/shared/contract/index.ts';
import { openOffice, temporaryFolder } from '../backend.ts';
import { addStaff, moveStaff } from '../people.ts';
import { readPaper } from './wordReader.ts';

const MEETING: InputOf<'meetings.create'> = {
  kind: 'yearlyConference',
  name: 'Hội nghị công chức, viên chức và người lao động năm 2021',
  year: 2021,
  heldOn: '2021-12-30',
  startsAt: '08:00',
  place: 'Hội trường tầng 5',
  slogan: 'Thi đua là yêu nước',
};

type Office = Awaited<ReturnType<typeof openOffice>>;

/** An office with its leaders, a department, signatories, a conference with its agenda and a movement. */
async function preparedConference() {
  const office = await openOffice();
  const { call, rootUnitId } = office;
  const unit = (name: string, kind: 'leadership' | 'department') =>
    call('units.found', { parentId: rootUnitId, name, kind, foundedOn: '2015-01-01' });
  const leadership = await unit('Lãnh đạo Sở', 'leadership');
  const department = await unit('Phòng Công nghệ thông tin', 'department');
  const staffIds = await addStaff(office, [
    { fullName: 'Lương Văn Đạt', unitId: leadership.id, position: 'Giám đốc', sex: 'male' },
    { fullName: 'Vi Thị Én', unitId: department.id, position: 'Trưởng phòng' },
    { fullName: 'Hứa Thị Gấm', unitId: department.id },
  ]);
  const [director = '', head = '', clerk = ''] = staffIds;
  await call('units.correct', { id: department.id, headStaffId: head });
  const signatory = { validFrom: '2019-01-01', validTo: null };
  await call('office.saveSignatory', {
    ...signatory,
    staffId: director,
    fullName: 'Lương Văn Đạt',
    position: 'Giám đốc',
    form: 'head',
    onBehalfOf: '',
  });
  await call('office.saveSignatory', {
    ...signatory,
    staffId: null,
    fullName: 'Bế Thị Ích',
    position: 'Chủ tịch',
    form: 'TM',
    onBehalfOf: 'Ban Chấp hành Công đoàn cơ sở',
  });
  const meeting = await call('meetings.create', MEETING);
  const { id: regulationId } = await call('meetings.saveRegulation', { title: 'Quy chế chi tiêu nội bộ' });
  const { ids: items } = await call('meetings.saveAgenda', {
    meetingId: meeting.id,
    items: [
      { kind: 'report', title: 'Báo cáo tài chính', presenter: 'Vi Thị Én', startsAt: '08:15', minutes: 20 },
      { kind: 'discussion', title: 'Thảo luận', presenter: 'Đoàn Chủ tịch' },
      { kind: 'regulation', title: 'Sửa đổi Quy chế chi tiêu nội bộ', regulationId },
      { kind: 'guestAddress', title: 'Phát biểu chỉ đạo', presenter: 'Hà Thị Khách, Phó Chủ tịch' },
      { kind: 'launch', title: 'Phát động thi đua' },
      { kind: 'resolution', title: 'Thông qua Nghị quyết' },
    ],
  });
  const movement = await call('pledges.createMovement', {
    name: 'Phong trào thi đua năm 2022',
    year: 2022,
    content: 'Hoàn thành nhiệm vụ.\nĐẩy mạnh chuyển đổi số.',
  });
  const { ids: pledges } = await call('pledges.create', { movementId: movement.id, unitIds: [department.id] });
  await call('pledges.saveTargets', {
    pledgeId: pledges[0] ?? '',
    targets: [{ content: 'Hồ sơ đúng hạn', measure: '%', planned: 98.5 }],
  });
  return {
    ...office,
    staff: { director, head, clerk },
    departmentId: department.id,
    meetingId: meeting.id,
    regulationId,
    items,
    movementId: movement.id,
    pledgeId: pledges[0] ?? '',
  };
}

/** The conference held from opening to closing. */
async function heldConference() {
  const office = await preparedConference();
  const { call, meetingId, items, regulationId, staff } = office;
  await call('meetings.summon', { meetingId });
  await call('meetings.addGuest', { meetingId, fullName: 'Hà Thị Khách', organisation: 'Liên đoàn Lao động tỉnh' });
  const { rows } = await call('meetings.participants', { meetingId });
  const participant = (staffId: string) => rows.find((row) => row.staffId === staffId)?.id ?? '';
  await call('meetings.setRole', { participantIds: [participant(staff.director)], role: 'presidium' });
  await call('meetings.setRole', { participantIds: [participant(staff.head)], role: 'secretary' });
  await call('meetings.recordAttendance', {
    meetingId,
    marks: rows.map(({ id, staffId }) =>
      staffId === staff.clerk
        ? { participantId: id, attendance: 'excused' as const, absenceReason: 'Nghỉ ốm' }
        : { participantId: id, attendance: 'present' as const },
    ),
  });
  await call('meetings.open', { id: meetingId, at: '08:05' });
  const [report = '', discussion = '', regulation = '', address = '', , resolution = ''] = items;
  const note = (agendaItemId: string, summary: string, opinions: { speaker: string; content: string }[] = []) =>
    call('meetings.recordProceedings', { agendaItemId, proceedings: { summary, opinions } });
  await note(report, 'Thu, chi đúng quy định.');
  await note(discussion, 'Các đại biểu nhất trí.', [{ speaker: 'Vi Thị Én', content: 'Đề nghị mua máy tính.' }]);
  await note(address, 'Ghi nhận kết quả của Sở.');
  await call('meetings.proposeAmendment', { agendaItemId: regulation, regulationId, summary: 'Tăng định mức.' });
  const vote = { votesAgainst: 0, abstained: 0, votesFor: 2 };
  await call('meetings.recordVote', { ...vote, agendaItemId: regulation, regulationId, subject: 'Quy chế chi tiêu' });
  await call('pledges.launchMovement', { id: office.movementId, on: MEETING.heldOn, meetingId });
  await call('meetings.recordVote', { ...vote, agendaItemId: resolution, subject: 'Nghị quyết' });
  await call('pledges.sign', {
    id: office.pledgeId,
    on: MEETING.heldOn,
    at: '10:15',
    meetingId,
    signatoryStaffId: staff.head,
  });
  await call('meetings.close', { id: meetingId, at: '11:30' });
  return office;
}

async function written({ call }: Pick<Office, 'call'>, input: Omit<InputOf<'documents.writeWord'>, 'file'>) {
  const file = join(temporaryFolder(), 'văn bản.docx');
  expect(await call('documents.writeWord', { ...input, file })).toEqual({ file });
  const { paragraphs, tables } = readPaper(readFileSync(file));
  return { lines: paragraphs.map(({ text }) => text).filter((line) => line.trim() !== ''), tables };
}

describe('the programme', () => {
  test('names time, place, items and who leads them, and is signed by the head', async () => {
    const office = await preparedConference();
    await office.call('meetings.summon', { meetingId: office.meetingId });
    const { lines } = await written(office, { kind: 'agenda', subjectId: office.meetingId });
    expect(lines).toEqual(
      expect.arrayContaining([
        'UBND TỈNH LẠNG SƠN',
        'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
        `Số: ${'\u00A0'.repeat(7)}/CTr-STTTT`,
        'Lạng Sơn, ngày 30 tháng 12 năm 2021',
        '“Thi đua là yêu nước”',
        'Thời gian: từ 08 giờ 00 phút, ngày 30 tháng 12 năm 2021 (thứ Năm).',
        'Địa điểm: Hội trường tầng 5.',
        '08\u00A0giờ\u00A015 - 08\u00A0giờ\u00A035',
        'Bà Vi Thị Én, Trưởng phòng Công nghệ thông tin',
        'Đoàn Chủ tịch',
        '- Lãnh đạo Sở;',
        'GIÁM ĐỐC',
        'Lương Văn Đạt',
      ]),
    );
  });
});

describe('the minutes', () => {
  test('tell attendance, quorum, opinions, votes, addresses and signing', async () => {
    const office = await heldConference();
    const { lines, tables } = await written(office, { kind: 'minutes', subjectId: office.meetingId });
    expect(lines).toEqual(
      expect.arrayContaining([
        '1. Thời gian bắt đầu: 08 giờ 05 phút, ngày 30 tháng 12 năm 2021.',
        '- Đồng chí Hà Thị Khách, Liên đoàn Lao động tỉnh.',
        '2. Đại biểu: triệu tập 03 người; có mặt 02 người, đạt 66,7 %; vắng mặt 01 người, gồm: Bà Hứa Thị Gấm (nghỉ ốm).',
        'Theo TT 01/2016/TT-BNV, Điều 2, hội nghị hợp lệ khi có ít nhất hai phần ba (2/3) tổng số người được triệu tập có mặt. Có mặt 02/03 người, cần ít nhất 02 người: Hội nghị đủ điều kiện tiến hành.',
        '- Ông Lương Văn Đạt, Giám đốc Sở.',
        '- Bà Vi Thị Én, Trưởng phòng Công nghệ thông tin.',
        'Các đại biểu nhất trí.',
        '- Báo cáo tài chính, do Bà Vi Thị Én, Trưởng phòng Công nghệ thông tin trình bày: Thu, chi đúng quy định.',
        '- Bà Vi Thị Én, Trưởng phòng Công nghệ thông tin: Đề nghị mua máy tính.',
        '- Quy chế chi tiêu nội bộ: Tăng định mức. Hội nghị thông qua, 02/02 đại biểu có mặt tán thành, đạt 100 %.',
        '- Đồng chí Hà Thị Khách, Phó Chủ tịch phát biểu chỉ đạo: Ghi nhận kết quả của Sở.',
        'Ông Lương Văn Đạt, Giám đốc Sở phát động phong trào thi đua năm 2022: Hoàn thành nhiệm vụ; Đẩy mạnh chuyển đổi số.',
        'Hội nghị kết thúc vào hồi 11 giờ 30 phút, ngày 30 tháng 12 năm 2021./.',
        'THƯ KÝ',
        'CHỦ TỌA',
      ]),
    );
    expect(tables.flat()).toContainEqual([
      '1',
      'Phòng Công nghệ thông tin',
      'Bà Vi Thị Én, Trưởng phòng',
      '10 giờ 15 phút',
    ]);
    expect(tables.flat()).toContainEqual([
      '1',
      'Quy chế chi tiêu (Giơ tay)',
      '02',
      '02',
      '0',
      '0',
      '100 %',
      'Thông qua',
    ]);
  });

  test('an address of which nothing was written down is told without a hole', async () => {
    const office = await heldConference();
    const [, , , address = ''] = office.items;
    await office.call('meetings.recordProceedings', { agendaItemId: address, proceedings: { summary: '' } });
    const { lines } = await written(office, { kind: 'minutes', subjectId: office.meetingId });
    expect(lines).toContain('- Đồng chí Hà Thị Khách, Phó Chủ tịch phát biểu chỉ đạo.');
  });

  test('stay as they were when people and units change later', async () => {
    const office = await heldConference();
    const { call, staff, rootUnitId, departmentId, meetingId } = office;
    const before = await written(office, { kind: 'minutes', subjectId: meetingId });
    await call('units.rename', { id: departmentId, on: '2022-03-01', name: 'Phòng Chuyển đổi số' });
    await moveStaff(office, { id: staff.head, on: '2022-03-01', unitId: rootUnitId, position: 'Phó Giám đốc' });
    const { profile } = await call('office.get', {});
    const { id: _id, ...fields } = profile;
    await call('office.saveProfile', { ...fields, validFrom: '2022-03-01', name: 'Sở Khoa học và Công nghệ' });
    expect(await written(office, { kind: 'minutes', subjectId: meetingId })).toEqual(before);
  });

  test('are not written before the meeting is opened, nor the resolution before it is passed', async () => {
    const { call, meetingId } = await preparedConference();
    const folder = temporaryFolder();
    const write = (kind: 'minutes' | 'resolution') =>
      call('documents.writeWord', { kind, subjectId: meetingId, file: join(folder, `${kind}.docx`) });
    await expect(write('minutes')).rejects.toMatchObject({ data: { reason: 'meetingNotOpen' } });
    await expect(write('resolution')).rejects.toMatchObject({ data: { reason: 'resolutionNotPassed' } });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the resolution', () => {
  test('says what was passed and how, signed for the presidium', async () => {
    const office = await heldConference();
    await office.call('pledges.saveOfficeTargets', {
      year: 2022,
      targets: [{ content: 'ATM mềm', measure: 'ATM', planned: 1200 }],
    });
    const { lines, tables } = await written(office, { kind: 'resolution', subjectId: office.meetingId });
    expect(lines).toEqual(
      expect.arrayContaining([
        'HỘI NGHỊ CÔNG CHỨC,\nVIÊN CHỨC VÀ NGƯỜI LAO ĐỘNG NĂM 2021',
        'Căn cứ kết quả thảo luận, biểu quyết tại Hội nghị.',
        '- Báo cáo tài chính.',
        '- Quy chế chi tiêu nội bộ: Tăng định mức.',
        'Hưởng ứng và thực hiện phong trào thi đua năm 2022.',
        '01 đơn vị đã ký giao ước thi đua có trách nhiệm thực hiện đầy đủ nội dung đã ký.',
        'TM. ĐOÀN CHỦ TỊCH',
      ]),
    );
    expect(lines.some((line) => line.startsWith('Căn cứ Nghị định số 04/2015/NĐ-CP'))).toBe(true);
    expect(lines.some((line) => line.includes('Ban Chấp hành Công đoàn cơ sở Sở Thông tin và Truyền thông'))).toBe(
      true,
    );
    expect(tables.flat()).toContainEqual(['1', 'ATM mềm', 'ATM', '1.200', '']);
  });
});

describe('the pledge', () => {
  test('before signing it names the head of the unit, and has the leader and the union sign', async () => {
    const office = await preparedConference();
    const { lines, tables } = await written(office, { kind: 'pledge', subjectId: office.movementId });
    expect(lines).toEqual(
      expect.arrayContaining([
        'BẢN GIAO ƯỚC THI ĐUA NĂM 2022',
        'Đẩy mạnh chuyển đổi số.',
        'TM. BAN CHẤP HÀNH\nCÔNG ĐOÀN CƠ SỞ',
        'Bế Thị Ích',
        'Lương Văn Đạt',
      ]),
    );
    expect(tables.flat()).toContainEqual(['1', 'Hồ sơ đúng hạn', '%', '98,5', '']);
    expect(tables.flat()).toContainEqual(['1', 'Phòng Công nghệ thông tin', 'Bà Vi Thị Én, Trưởng phòng', '', '']);
  });

  test('signed at the conference it bears the day, the time and the resolution it follows', async () => {
    const office = await heldConference();
    const { lines, tables } = await written(office, { kind: 'pledge', subjectId: office.movementId });
    expect(lines).toContain('Hôm nay, ngày 30 tháng 12 năm 2021, tại Hội trường tầng 5, chúng tôi gồm:');
    expect(lines).toContain('Căn cứ Nghị quyết Hội nghị công chức, viên chức và người lao động năm 2021.');
    expect(tables.flat()).toContainEqual([
      '1',
      'Phòng Công nghệ thông tin',
      'Bà Vi Thị Én, Trưởng phòng',
      '',
      '10 giờ 15 phút',
    ]);
  });

  test('a movement no unit pledged to gives nothing to write', async () => {
    const { call } = await openOffice();
    const movement = await call('pledges.createMovement', { name: 'Phong trào', year: 2022 });
    const file = join(temporaryFolder(), 'giao ước.docx');
    await expect(call('documents.writeWord', { kind: 'pledge', subjectId: movement.id, file })).rejects.toMatchObject({
      code: 'NOTHING_TO_WRITE',
    });
    expect(existsSync(file)).toBe(false);
  });
});

describe('writing', () => {
  test('cancelled, it leaves the file that was there', async () => {
    const { call, meetingId } = await preparedConference();
    const folder = temporaryFolder();
    const file = join(folder, 'chương trình.docx');
    writeFileSync(file, 'bản cũ');
    const write = call(
      'documents.writeWord',
      { kind: 'agenda', subjectId: meetingId, file },
      { signal: AbortSignal.abort() },
    );
    await expect(write).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(readFileSync(file, 'utf8')).toBe('bản cũ');
    expect(readdirSync(folder)).toEqual(['chương trình.docx']);
  });

  test('of something that is not there is refused', async () => {
    const { call, meetingId } = await preparedConference();
    const write = call('documents.writeWord', {
      kind: 'decision',
      subjectId: meetingId,
      file: join(temporaryFolder(), 'quyết định.docx'),
    });
    await expect(write).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the list of documents', () => {
  test('offers what the data can give so far', async () => {
    const planned = await preparedConference();
    const kinds = async ({ call }: Pick<Office, 'call'>, year?: number) =>
      (await call('documents.list', year === undefined ? {} : { year })).rows.map(({ kind }) => kind).toSorted();
    expect(await kinds(planned)).toEqual(['agenda', 'pledge']);
    const held = await heldConference();
    expect(await kinds(held)).toEqual(['agenda', 'minutes', 'pledge', 'resolution']);
    expect(await kinds(held, 2021)).toEqual(['agenda', 'minutes', 'resolution']);
    const { rows } = await held.call('documents.list', { year: 2021 });
    expect(rows.find(({ kind }) => kind === 'minutes')).toEqual({
      kind: 'minutes',
      subjectId: held.meetingId,
      title: `Biên bản ${MEETING.name}`,
      date: '2021-12-30',
      suggestedName: 'bien-ban-2021-12-30.docx',
    });
  });
});
