import { expect, test } from 'vitest';
import type { OutputOf } from '../../../src/shared/contract/index.ts';
import { approveCertificates, issue, openRoundOffice } from '../awardRound.ts';

type Paper = OutputOf<'documents.preview'>;

function textOf({ blocks }: Paper): string {
  const lines = blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block] : block.rows.flatMap((cells) => cells.flatMap(({ paragraphs }) => paragraphs)),
  );
  return lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
}

/** Everybody approved, and what a decision on some of them would say. */
async function prepared() {
  const office = await openRoundOffice();
  const { staffIds, technology, signatoryId, roundId } = office;
  const ids = await approveCertificates(office, { staffIds, unitIds: [technology] });
  const draft = {
    roundId,
    number: 5,
    issuedOn: '2021-12-28',
    signatoryId,
    subject: 'Về việc tặng Giấy khen năm 2021',
    legalBases: ['Căn cứ Luật Thi đua, khen thưởng'],
    nominationIds: ids.slice(2),
  };
  return { ...office, draft };
}

test('a decision being prepared reads as it does once it is issued', async () => {
  const { draft, ...office } = await prepared();
  const before = await office.call('documents.previewDecision', draft);
  const { id } = await issue(office, draft);
  expect(before).toEqual(await office.call('documents.preview', { kind: 'decision', subjectId: id }));
  expect(textOf(before)).toContain('Số: 05/QĐ-STTTT');
});

test('what is not filled in yet stays empty', async () => {
  const { draft, call } = await prepared();
  const unfinished = { ...draft, number: null, subject: '', legalBases: ['', ...draft.legalBases] };
  const text = textOf(await call('documents.previewDecision', unfinished));
  expect(text).toMatch(/Số:\s+\/QĐ-STTTT/);
  expect(text).toContain('Căn cứ Luật Thi đua, khen thưởng');
});

test('is refused as the decision would be', async () => {
  const { draft, call } = await prepared();
  await expect(call('documents.previewDecision', { ...draft, issuedOn: '2018-12-28' })).rejects.toMatchObject({
    code: 'SIGNATORY_NOT_IN_OFFICE',
  });
});
