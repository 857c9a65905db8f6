/** How offices and positions are named inside sentences and signatures of official papers. */

import { cleanText } from './text.ts';

/** Kinds of offices a paper speaks of by one word once the full name has been given: "Lãnh đạo Sở". */
const OFFICE_NOUNS = [
  'Văn phòng',
  'Chi cục',
  'Tổng cục',
  'Trung tâm',
  'Ủy ban',
  'Sở',
  'Cục',
  'Ban',
  'Phòng',
  'Viện',
  'Trường',
  'Quỹ',
];

/** "Sở" for Sở Thông tin và Truyền thông, "Chi cục" for Chi cục Thuế; "cơ quan" when the name says no kind. */
export function officeNoun(officeName: string): string {
  const name = cleanText(officeName);
  return OFFICE_NOUNS.find((noun) => name.startsWith(`${noun} `)) ?? 'cơ quan';
}

/** Units of the country's administration are named in lower case inside a title: "tỉnh Lạng Sơn". */
const TERRITORIES = ['thành phố', 'đặc khu', 'thị trấn', 'thị xã', 'tỉnh', 'huyện', 'quận', 'phường', 'xã'];

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function placeName(words: string): string {
  const lower = words.toLowerCase();
  const territory = TERRITORIES.find((word) => lower.startsWith(`${word} `));
  const names = lower.slice(territory ? territory.length + 1 : 0).split(' ');
  return [...(territory ? [territory] : []), ...names.map(capitalised)].join(' ');
}

/**
 * The head's title as a sentence has it: "GIÁM ĐỐC SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH LẠNG SƠN" becomes "Giám đốc Sở
 * Thông tin và Truyền thông tỉnh Lạng Sơn". The office's own name says how it is written; a title that is not all in
 * capitals was written with care and is only cleaned.
 */
export function titleInSentence(title: string, officeName: string): string {
  const cleaned = cleanText(title);
  if (cleaned !== cleaned.toUpperCase()) return cleaned;
  const office = cleanText(officeName);
  const at = cleaned.indexOf(office.toUpperCase());
  if (office === '' || at < 0) return capitalised(cleaned.toLowerCase());
  const position = capitalised(cleaned.slice(0, at).trim().toLowerCase());
  const place = cleaned.slice(at + office.length).trim();
  return [position, office, place === '' ? '' : placeName(place)].filter((part) => part !== '').join(' ');
}

/**
 * An authority of the province by its name, told from the office's own superior: "Chủ tịch Ủy ban nhân dân tỉnh" under
 * "UBND TỈNH LẠNG SƠN" is "Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn". Any other stays as it is.
 */
export function authorityOf(authority: string, parentAuthority: string): string {
  const province = /(?:^| )((?:tỉnh|thành phố) \S.*)$/iu.exec(cleanText(parentAuthority))?.[1];
  return province === undefined ? authority : authority.replace(/(?<= )tỉnh$/u, placeName(province));
}

/** Positions that say what they head by the words that follow. */
const HEADING_POSITION = /^(quyền |phó )?(giám đốc|viện trưởng|chi cục trưởng|hiệu trưởng|tổ trưởng|đội trưởng)$/iu;

/**
 * A position with its unit, the common word once: "Trưởng phòng Công nghệ thông tin", "Chánh Văn phòng Sở", "Giám đốc
 * Trung tâm Công nghệ số", and with a comma where neither leads into the other: "Chuyên viên, Văn phòng Sở".
 */
export function positionInUnit(position: string, unitName: string): string {
  const [own, unit] = [cleanText(position), cleanText(unitName)];
  if (own === '' || unit === '') return own || unit;
  const unitWords = unit.split(' ');
  for (let shared = unitWords.length; shared > 0; shared -= 1) {
    const common = unitWords.slice(0, shared).join(' ');
    if (own.toLowerCase().endsWith(` ${common.toLowerCase()}`)) {
      return [own, ...unitWords.slice(shared)].join(' ');
    }
  }
  return HEADING_POSITION.test(own) ? `${own} ${unit}` : `${own}, ${unit}`;
}
