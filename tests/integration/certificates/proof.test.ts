import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import encodeQR from 'qr';
import { expect, test } from 'vitest';
import { approveCertificates, issue, openRoundOffice } from '../awardRound.ts';
import { openBackend, openOffice, temporaryFolder } from '../backend.ts';

/** An office with a key and one decision. */
async function signingOffice() {
  const office = await openRoundOffice();
  await office.call('certificates.makeProofKey', {});
  await approveCertificates(office, { staffIds: office.staffIds.slice(0, 2), unitIds: [office.technology] });
  const { id: decisionId } = await issue(office);
  const { awards } = await office.call('commendations.decision', { id: decisionId });
  const [first] = awards;
  if (!first) throw new Error('no awards');
  const { text } = await office.call('certificates.proof', { awardId: first.id });
  return { ...office, decisionId, awards, first, text };
}

const correction = (signatoryId: string) => ({
  number: 6,
  issuedOn: '2022-01-10',
  signatoryId,
  subject: 'Về việc sửa đổi',
  legalBases: ['Căn cứ Luật Thi đua, khen thưởng'],
  reason: 'Ghi sai',
});

test('a code says in plain words what was awarded, and is genuine', async () => {
  const { call, text, first } = await signingOffice();
  expect(text.split('\n').slice(0, 5)).toEqual([
    'Giấy khen',
    'Phòng Công nghệ thông tin',
    '01/2021',
    '05/QĐ-STTTT',
    '28/12/2021',
  ]);
  expect(await call('certificates.verify', { text })).toMatchObject({
    verdict: 'genuine',
    awardId: first.id,
    keyOwner: 'Sở Thông tin và Truyền thông',
  });
});

test.each([
  ['decomposed letters', (text: string) => text.normalize('NFD')],
  ['Windows line ends and blank lines', (text: string) => `\r\n${text.replaceAll('\n', ' \r\n\r\n')}`],
])('a code pasted with %s is still genuine', async (_what, change) => {
  const { call, text } = await signingOffice();
  expect(await call('certificates.verify', { text: change(text) })).toMatchObject({ verdict: 'genuine' });
});

test.each([
  ['another name', (text: string) => text.replace('Phòng Công nghệ thông tin', 'Phòng Kế hoạch')],
  ['another number', (text: string) => text.replace('01/2021', '02/2021')],
  ['another day', (text: string) => text.replace('28/12/2021', '29/12/2021')],
  ['another signature', (text: string) => `${text.slice(0, -3)}${text.endsWith('AAA') ? 'BBB' : 'AAA'}`],
])('a code with %s is altered', async (_what, change) => {
  const { call, text } = await signingOffice();
  expect(await call('certificates.verify', { text: change(text) })).toMatchObject({
    verdict: 'altered',
    awardId: null,
  });
});

test('a revoked award is told by its code, with the decision', async () => {
  const { call, text, first, decisionId, signatoryId } = await signingOffice();
  await call('commendations.revokeAwards', { ...correction(signatoryId), decisionId, awardIds: [first.id] });
  expect(await call('certificates.verify', { text })).toMatchObject({
    verdict: 'revoked',
    awardId: first.id,
    corrected: { symbol: '06/QĐ-STTTT', on: '2022-01-10' },
  });
});

test('a certificate printed before its award was amended is outdated, the new one genuine', async () => {
  const { call, text, first, decisionId, signatoryId } = await signingOffice();
  const amendments = [{ awardId: first.id, changes: { recipientName: 'Phòng Chuyển đổi số' } }];
  await call('commendations.amendDecision', { ...correction(signatoryId), decisionId, amendments });
  expect(await call('certificates.verify', { text })).toMatchObject({
    verdict: 'outdated',
    corrected: { symbol: '06/QĐ-STTTT' },
  });
  const { text: renewed } = await call('certificates.proof', { awardId: first.id });
  expect(await call('certificates.verify', { text: renewed })).toMatchObject({ verdict: 'genuine' });
});

test('without a key nothing is signed, and the sentence says where to make one', async () => {
  const office = await openRoundOffice();
  await approveCertificates(office, { staffIds: office.staffIds.slice(0, 1) });
  const { id } = await issue(office);
  const { awards } = await office.call('commendations.decision', { id });
  await expect(office.call('certificates.proof', { awardId: awards[0]?.id ?? '' })).rejects.toMatchObject({
    code: 'NO_SIGNING_KEY',
  });
});

test('an older key still checks what it signed', async () => {
  const { call, text } = await signingOffice();
  const { keyCode } = await call('certificates.makeProofKey', {});
  const { rows } = await call('certificates.proofKeys', {});
  expect(rows.map((row) => [row.isSigning, row.isOwn])).toEqual([
    [true, true],
    [false, true],
  ]);
  expect(rows[0]?.keyCode).toBe(keyCode);
  expect(await call('certificates.verify', { text })).toMatchObject({ verdict: 'genuine' });
});

test('the key comes back with a backup', async () => {
  const { call, text } = await signingOffice();
  const file = join(temporaryFolder(), 'sao-luu.thidua');
  await call('safekeeping.backup', { file });
  const elsewhere = openBackend();
  await elsewhere.call('safekeeping.restore', { file });
  expect(await elsewhere.call('certificates.verify', { text })).toMatchObject({ verdict: 'genuine' });
});

test('another office knows nothing of a code until it has the public key, and checks with it then', async () => {
  const { call, text } = await signingOffice();
  const file = join(temporaryFolder(), 'khoa.json');
  await call('certificates.exportProofKey', { file });
  const other = await openOffice();
  expect(await other.call('certificates.verify', { text })).toMatchObject({ verdict: 'unknown', why: 'unknownKey' });
  const { id } = await other.call('certificates.addProofKey', { file });
  await expect(other.call('certificates.addProofKey', { file })).rejects.toMatchObject({ code: 'KEY_ALREADY_KNOWN' });
  expect(await other.call('certificates.verify', { text })).toMatchObject({ verdict: 'genuine', awardId: null });
  await other.call('certificates.removeProofKey', { id });
  expect(await other.call('certificates.verify', { text })).toMatchObject({ why: 'unknownKey' });
});

test('what the own key signed and the register does not have is unknown', async () => {
  const file = join(temporaryFolder(), 'truoc-quyet-dinh.thidua');
  const fresh = await openRoundOffice();
  await fresh.call('certificates.makeProofKey', {});
  await fresh.call('safekeeping.backup', { file });
  await approveCertificates(fresh, { staffIds: fresh.staffIds.slice(0, 1) });
  const { id } = await issue(fresh);
  const { awards } = await fresh.call('commendations.decision', { id });
  const { text: later } = await fresh.call('certificates.proof', { awardId: awards[0]?.id ?? '' });
  await fresh.call('safekeeping.restore', { file });
  expect(await fresh.call('certificates.verify', { text: later })).toMatchObject({ why: 'notInRegister' });
});

test('the history does not show the key that signs, and its making is not undone', async () => {
  const { call } = await signingOffice();
  const { rows } = await call('safekeeping.history', { limit: 1000 });
  const making = rows.find(({ procedure }) => procedure === 'certificates.makeProofKey');
  expect(making?.canUndo).toBe(false);
  const changes = await call('safekeeping.changes', { operationId: making?.id ?? '' });
  expect(changes.rows[0]?.after).toHaveProperty('keyCode');
  expect(changes.rows[0]?.after).not.toHaveProperty('privateKey');
  await expect(call('safekeeping.undo', { operationId: making?.id ?? '' })).rejects.toMatchObject({
    code: 'CANNOT_UNDO',
    data: { reason: 'keyMade' },
  });
  const [own] = (await call('certificates.proofKeys', {})).rows;
  await expect(call('certificates.removeProofKey', { id: own?.id ?? '' })).rejects.toMatchObject({
    code: 'NOT_ALLOWED_NOW',
  });
});

/** A code as it stands on a sheet of paper twice its size, in RGBA. */
function drawn(text: string, pointsPerModule = 5) {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const side = modules.length * pointsPerModule * 2;
  const data = new Uint8Array(side * side * 4).fill(255);
  modules.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (!isDark) return;
      for (let dy = 0; dy < pointsPerModule; dy += 1) {
        for (let dx = 0; dx < pointsPerModule; dx += 1) {
          const at = ((y * pointsPerModule + dy + 40) * side + x * pointsPerModule + dx + 60) * 4;
          data.fill(20, at, at + 3);
        }
      }
    }),
  );
  return { width: side, height: side, data };
}

function asPng({ width, height, data }: ReturnType<typeof drawn>): Buffer {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  return PNG.sync.write(png);
}

test.each([
  ['PNG', asPng],
  ['JPEG', (picture: ReturnType<typeof drawn>) => jpeg.encode(picture, 60).data],
])('the code is found in a %s picture', async (_type, write) => {
  const { call, text, first } = await signingOffice();
  const file = join(temporaryFolder(), 'anh');
  writeFileSync(file, write(drawn(text)));
  expect(await call('certificates.verifyPicture', { file })).toMatchObject({
    verdict: 'genuine',
    awardId: first.id,
    text,
  });
});

/**
 * The picture as a telephone takes it: turned by 11 degrees, leaning away at the top, out of focus by about a point, and
 * darker to one side.
 */
function photographed({ width, height, data }: ReturnType<typeof drawn>): ReturnType<typeof drawn> {
  const [sin, cos] = [Math.sin(0.19), Math.cos(0.19)];
  const taken = new Uint8Array(width * height * 4).fill(255);
  const at = (x: number, y: number) => {
    const [column, row] = [Math.round(x), Math.round(y)];
    const isOutside = column < 0 || row < 0 || column >= width || row >= height;
    return isOutside ? 110 : (data[(row * width + column) * 4] ?? 255);
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const lean = 1.15 - (0.25 * y) / height;
      const [fromX, fromY] = [(x - width / 2) * lean, (y - height / 2) * lean];
      const [sourceX, sourceY] = [cos * fromX - sin * fromY + width / 2, sin * fromX + cos * fromY + height / 2];
      let sum = 0;
      for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) sum += at(sourceX + dx, sourceY + dy);
      taken.fill((sum / 9) * (1 - (0.35 * x) / width), (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { width, height, data: taken };
}

test('a photograph of a code, slanting and a little blurred, is told genuine, altered or revoked', async () => {
  const { call, text, first, decisionId, signatoryId } = await signingOffice();
  const folder = temporaryFolder();
  const verdictOf = async (words: string) => {
    const file = join(folder, 'anh.jpg');
    writeFileSync(file, jpeg.encode(photographed(drawn(words)), 70).data);
    return (await call('certificates.verifyPicture', { file })).verdict;
  };
  expect(await verdictOf(text)).toBe('genuine');
  expect(await verdictOf(text.replace('Phòng Công nghệ thông tin', 'Phòng Kế hoạch'))).toBe('altered');
  await call('commendations.revokeAwards', { ...correction(signatoryId), decisionId, awardIds: [first.id] });
  expect(await verdictOf(text)).toBe('revoked');
});

test('bad pictures, bad texts and bad key files end in one sentence each', async () => {
  const { call } = await openOffice();
  const folder = temporaryFolder();
  const written = (name: string, content: Uint8Array | string) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const huge = asPng(drawn('x', 1));
  huge.writeUInt32BE(20_000, 16);
  huge.writeUInt32BE(20_000, 20);
  const pictures = [
    [written('trong.png', ''), 'NOT_A_PICTURE'],
    [written('chu.jpg', 'không phải ảnh'), 'NOT_A_PICTURE'],
    [written('cut.png', asPng(drawn('x')).subarray(0, 60)), 'NOT_A_PICTURE'],
    [written('lon.png', huge), 'PICTURE_TOO_LARGE'],
    [written('la.png', asPng(drawn('https://example.vn'))), 'NO_PROOF_CODE'],
    [written('trang.png', asPng({ width: 30, height: 30, data: new Uint8Array(3600).fill(255) })), 'NO_PROOF_CODE'],
    [join(folder, 'khong-co.png'), 'FILE_NOT_FOUND'],
  ] as const;
  for (const [file, code] of pictures) {
    await expect(call('certificates.verifyPicture', { file }), file).rejects.toMatchObject({ code });
  }
  for (const text of ['', 'Giấy khen', `a\nb\nc\nd\ne\nTHIDUA1.AAAAAAAA.${'A'.repeat(86)}`]) {
    await expect(call('certificates.verify', { text })).rejects.toMatchObject({ code: 'NO_PROOF_CODE' });
  }
  const keyFiles = [
    '',
    '{}',
    '{"kind":"thi-dua-public-key","version":1,"ownerName":"Sở","keyCode":"A","publicKey":"AAAA"}',
    'x'.repeat(20_000),
  ];
  for (const [index, content] of keyFiles.entries()) {
    const file = written(`khoa-${index}.json`, content);
    await expect(call('certificates.addProofKey', { file })).rejects.toMatchObject({ code: 'KEY_FILE_FAULTY' });
  }
  mkdirSync(join(folder, 'thu-muc'));
  await expect(call('certificates.addProofKey', { file: join(folder, 'thu-muc') })).rejects.toMatchObject({
    code: 'KEY_FILE_FAULTY',
  });
});
