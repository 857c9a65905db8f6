import { expect, test } from 'vitest';
import { citation } from './wording.ts';

test.each([
  ['TT 01/2016/TT-BNV, Điều 2', 'TT 01/2016/TT-BNV, Điều 2'],
  [
    'Luật Thực hiện dân chủ ở cơ sở 2022 và NĐ 59/2023/NĐ-CP (theo hướng dẫn của tỉnh Bình Dương 12/2023)',
    'Luật Thực hiện dân chủ ở cơ sở 2022 và NĐ 59/2023/NĐ-CP',
  ],
  ['NĐ 98/2023/NĐ-CP, NĐ 152/2025/NĐ-CP, chưa đối chiếu', 'NĐ 98/2023/NĐ-CP, NĐ 152/2025/NĐ-CP'],
  ['Luật Thực hiện dân chủ ở cơ sở 2022; nội dung chưa đối chiếu', 'Luật Thực hiện dân chủ ở cơ sở 2022'],
])('%s is cited without notes for who minds the rules', (source, cited) => {
  expect(citation(source)).toBe(cited);
});
