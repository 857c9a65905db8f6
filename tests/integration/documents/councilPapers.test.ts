import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { InputOf } from '../../../src/shared/contract/index.ts';
import { openRoundOffice, reason } from '../awardRound.ts';
import { temporaryFolder } from '../backend.ts';
import { linesOf, readPaper } from './wordReader.ts';

type Kind = InputOf<'documents.writeWord'>['kind'];

const seats = [
  ['Lê Minh Quân', 'chair', 'Chủ tịch Hội đồng'],
  ['Phạm Thu Hà', 'deputy', 'Phó Chủ tịch Hội đồng'],
  ['Hoàng Đức Thịnh', 'secretary', 'Ủy viên, Thư ký'],
] as const;

/** A council of three that is to vote on a certificate by hands and on a title in secret. */
async function councilSession() {
  const office = await openRoundOffice();
  const { call, roundId, staffIds } = office;
  for (const [fullName, role, councilTitle] of seats) {
    await call('commendations.saveCouncilMember', {
      fullName,
      position: 'Giám đốc Sở',
      role,
      councilTitle,
      validFrom: '2020-01-01',
    });
  }
  const nominate = (staffId: string | undefined, formCode: string) => ({
    recipientKind: 'individual' as const,
    staffId: staffId ?? '',
    formCode,
    reason,
  });
  const { ids } = await call('commendations.nominate', {
    roundId,
    nominations: [nominate(staffIds[0], 'GK'), nominate(staffIds[2], 'CSTDCS')],
  });
  const { id: sessionId } = await call('commendations.createSession', {
    roundId,
    heldOn: '2021-12-20',
    startsAt: '08:00',
    place: 'Phòng họp số 1',
  });
  const write = async (kind: Kind, subjectId = sessionId) => {
    const file = join(temporaryFolder(), `${kind}.docx`);
    await call('documents.writeWord', { kind, subjectId, file });
    const { paragraphs, tables, parts } = readPaper(readFileSync(file));
    return { lines: linesOf({ paragraphs }), rows: tables.flat(), parts };
  };
  return { ...office, sessionId, certificate: ids[0] ?? '', title: ids[1] ?? '', write };
}

test('there is one ballot for each member present, on what is voted on in secret', async () => {
  const { write } = await councilSession();
  const { lines, rows, parts } = await write('ballots');
  // A numbered page would tell whose ballot it was.
  expect([...parts.keys()].filter((name) => /header|footer/.test(name))).toEqual([]);
  expect(lines.filter((line) => line === 'PHIẾU BẦU')).toHaveLength(3);
  expect(rows.filter(([, name]) => name === 'Bà Nguyễn Thị Ánh')).toHaveLength(3);
  expect(rows.some(([, name]) => name?.endsWith('Hoàng Văn Tú'))).toBe(false);
});

test('the minutes of the council name who sat in it, every vote and the rule', async () => {
  const { call, sessionId, certificate, write } = await councilSession();
  await call('commendations.recordVotes', {
    sessionId,
    method: 'showOfHands',
    votes: [{ nominationId: certificate, votesFor: 3 }],
  });
  await call('commendations.closeSession', { id: sessionId, endsAt: '09:30', conclusion: 'Đề nghị khen thưởng.' });
  const { lines, rows } = await write('councilMinutes');
  expect(lines).toEqual(
    expect.arrayContaining([
      'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
      'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG',
      '1. Thời gian bắt đầu: 08 giờ 00 phút, ngày 20 tháng 12 năm 2021.',
      '3. Chủ trì: Lê Minh Quân, Giám đốc Sở.',
      '5. Thành viên Hội đồng: triệu tập 03, có mặt 03, vắng mặt 0, gồm:',
      '- Hoàng Đức Thịnh, Giám đốc Sở: Ủy viên, Thư ký.',
      'Tỷ lệ tính trên tổng số thành viên Hội đồng. Điều kiện thông qua:',
      '- Được ít nhất 80 % thành viên hội đồng đồng ý.',
      'Đề nghị khen thưởng.',
      'THƯ KÝ',
      'CHỦ TỌA',
    ]),
  );
  // Sources are notes for who minds the rules.
  expect(lines.join('\n')).not.toMatch(/chưa đối chiếu|Hướng dẫn/);
  expect(rows).toContainEqual(['I', 'GIẤY KHEN (giơ tay)']);
  expect(rows.find(([, name]) => name === 'Ông Hoàng Văn Tú')?.slice(2)).toEqual([
    'Trưởng phòng Công nghệ thông tin',
    '03',
    '0',
    '0',
    '100 %',
    'Thông qua',
  ]);
});

test('the record of counting adds up; there is none before the ballots are counted', async () => {
  const { call, sessionId, title, write } = await councilSession();
  await expect(write('ballotCount')).rejects.toMatchObject({ code: 'NOTHING_TO_WRITE' });
  await call('commendations.saveBallotCount', {
    sessionId,
    issued: 3,
    returned: 3,
    valid: 2,
    invalid: 1,
    counters: [{ fullName: 'Nông Thị Yến', position: 'Chuyên viên' }],
    countedAt: '09:15',
  });
  await call('commendations.recordVotes', {
    sessionId,
    method: 'secretBallot',
    votes: [{ nominationId: title, votesFor: 2 }],
  });
  const { lines, rows } = await write('ballotCount');
  expect(lines).toEqual(
    expect.arrayContaining([
      '- Nông Thị Yến, Chuyên viên: Trưởng ban.',
      '- Số phiếu phát ra: 03; số phiếu thu về: 03.',
      '- Số phiếu hợp lệ: 02; số phiếu không hợp lệ: 01.',
      'TM. BAN KIỂM PHIẾU',
      'TRƯỞNG BAN',
    ]),
  );
  expect(rows.find(([, name]) => name === 'Bà Nguyễn Thị Ánh')).toContain('02');
});

test("a unit's review has minutes of its own, and a round offers all of them", async () => {
  const { call, roundId, technology, certificate, write } = await councilSession();
  const { id } = await call('commendations.createSession', {
    roundId,
    unitId: technology,
    heldOn: '2021-12-10',
    chair: 'Hoàng Văn Tú',
    secretary: 'Đỗ Thị Đào',
    summoned: 3,
    present: 3,
  });
  await call('commendations.recordVotes', {
    sessionId: id,
    method: 'showOfHands',
    votes: [{ nominationId: certificate, votesFor: 3 }],
  });
  const { lines } = await write('unitReview', id);
  expect(lines).toContain('PHÒNG CÔNG NGHỆ THÔNG TIN');
  expect(lines).toContain('Họp bình xét thi đua, khen thưởng năm 2021 của Phòng Công nghệ thông tin');
  expect(lines).toContain('5. Người dự họp: triệu tập 03, có mặt 03, vắng mặt 0.');
  expect(lines).toContain('- Được trên 50 % số người dự họp đồng ý.');
  const { rows } = await call('documents.list', { roundId });
  expect(rows.map(({ kind }) => kind).toSorted()).toEqual(['ballots', 'callNotice', 'councilMinutes', 'unitReview']);
});
