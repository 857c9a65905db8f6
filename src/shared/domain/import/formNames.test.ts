import { expect, test } from 'vitest';
import pack from '../../../../resources/rules/2021.json' with { type: 'json' };
import { rulePackSchema, type RecipientKind } from '../rulePack.ts';
import { formMatcher } from './formNames.ts';

const matcher = formMatcher(rulePackSchema.parse(pack).catalogue);
const codes = (text: string, kind: RecipientKind | null = null) => matcher.find(text, kind).map(({ code }) => code);

test.each<[string, RecipientKind | null, string[]]>([
  ['Lao động tiên tiến', 'individual', ['LDTT']],
  ['LĐTT', null, ['LDTT']],
  ['ldtt', 'individual', ['LDTT']],
  ['Danh hiệu Lao động tiên tiến', 'individual', ['LDTT']],
  ['Chiến sĩ thi đua cơ sở', 'individual', ['CSTDCS']],
  ['CSTĐ cơ sở', 'individual', ['CSTDCS']],
  ['CSTĐCS', 'individual', ['CSTDCS']],
  ['Giấy khen của Giám đốc Sở', 'individual', ['GK']],
  ['Tặng giấy khen', 'collective', ['GK']],
  ['BK của Chủ tịch UBND tỉnh', 'individual', ['BKT']],
  ['Bằng khen UBND tỉnh', 'individual', ['BKT']],
  ['Bằng khen của Thủ tướng Chính phủ', 'individual', ['BKTTG']],
  ['Tập thể LĐTT', 'collective', ['TTLDTT']],
  ['Lao động tiên tiến', 'collective', ['TTLDTT']],
  ['Lao động tiên tiến năm 2021', 'individual', ['LDTT']],
])('%s for %s', (text, kind, expected) => {
  expect(codes(text, kind)).toEqual(expected);
});

test('what says too little means all it may mean; what is no title means none', () => {
  expect(codes('Bằng khen', 'individual')).toEqual(['BKT', 'BKTTG']);
  expect(codes('Chiến sĩ thi đua', 'individual').length).toBeGreaterThan(1);
  for (const none of ['', 'Nâng lương', 'x', 'Giấy mời', 'Danh hiệu thi đua', 'Đề nghị'])
    expect(codes(none)).toEqual([]);
});

test('only a whole name heads a column or a section', () => {
  for (const whole of ['Giấy khen', 'LĐTT', 'Chiến sĩ thi đua cơ sở']) expect(matcher.names(whole)).toBe(true);
  for (const part of ['Danh hiệu', 'Bằng khen', 'Tập thể', 'Họ và tên']) expect(matcher.names(part)).toBe(false);
});
