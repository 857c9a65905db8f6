import { describe, expect, test } from 'vitest';
import { certificateContent, type CertificateFacts } from './content.ts';

const FACTS: CertificateFacts = {
  authorityTitle: 'GIÁM ĐỐC SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH LẠNG SƠN',
  form: { class: 'form', name: 'Giấy khen' },
  recipient: {
    kind: 'individual',
    honorific: 'Bà',
    name: 'Nông Thị  Ánh',
    detail: 'Chuyên viên, Văn phòng Sở',
  },
  achievement: 'Đã hoàn thành xuất sắc nhiệm vụ năm 2021',
  decision: { symbol: '05/QĐ-STTTT', issuedOn: '2022-01-05' },
  registerText: '01',
  placeName: 'Lạng Sơn',
  signature: { lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Nguyễn Văn Mẫu' },
};

test('says what an office writes, with the date as state papers write it', () => {
  expect(certificateContent(FACTS)).toEqual({
    authorityTitle: 'GIÁM ĐỐC SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH LẠNG SƠN',
    grantPhrase: 'Tặng',
    formTitle: 'Giấy khen',
    recipientPrefix: 'Bà:',
    recipientName: 'Nông Thị Ánh',
    recipientPosition: 'Chuyên viên, Văn phòng Sở',
    achievement: 'Đã hoàn thành xuất sắc nhiệm vụ năm 2021',
    decisionLine: 'Số quyết định: 05/QĐ-STTTT ngày 05 tháng 01 năm 2022',
    registerLine: 'Số sổ vàng: 01',
    placeAndDate: 'Lạng Sơn, ngày 05 tháng 01 năm 2022',
    signatureLines: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC',
    signatoryName: 'Nguyễn Văn Mẫu',
  });
});

test('a title is given as a title', () => {
  const { grantPhrase, formTitle } = certificateContent({
    ...FACTS,
    form: { class: 'title', name: 'Chiến sĩ thi đua  cơ sở' },
  });
  expect([grantPhrase, formTitle]).toEqual(['Tặng danh hiệu', '“Chiến sĩ thi đua cơ sở”']);
});

describe('addresses', () => {
  test.each([
    ['individual', 'Ông', 'Ông:'],
    ['individual', '', 'Ông/Bà:'],
    ['collective', '', 'Tập thể:'],
    ['household', 'Bà', 'Hộ gia đình bà:'],
    ['household', '', 'Hộ gia đình ông/bà:'],
  ] as const)('a %s “%s” as “%s”', (kind, honorific, prefix) => {
    const recipient = { ...FACTS.recipient, kind, honorific };
    expect(certificateContent({ ...FACTS, recipient }).recipientPrefix).toBe(prefix);
  });
});

test('an award not yet in the register says nothing of it', () => {
  expect(certificateContent({ ...FACTS, registerText: '' }).registerLine).toBe('');
});
