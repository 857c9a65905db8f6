import { expect, test } from 'vitest';
import { countsByKind, type CountedRecipient } from './recipients.ts';

const one = (recipientKind: CountedRecipient['recipientKind'], recipientName: string, id: string | null = null) => ({
  recipientKind,
  staffId: recipientKind === 'individual' ? id : null,
  unitId: recipientKind === 'individual' ? 'vp' : id,
  recipientName,
});

test('a person with two titles is one person, two homonyms are two', () => {
  expect(
    countsByKind([
      one('individual', 'Lê Văn An', 'a'),
      one('individual', 'Lê Văn An', 'a'),
      one('individual', 'Lê Văn An', 'b'),
      one('household', 'Lê Văn An'),
      one('household', 'Vi Thị Mai'),
      one('collective', 'Văn phòng', 'vp'),
    ]),
  ).toEqual([
    { kind: 'collective', times: 1, recipients: 1 },
    { kind: 'individual', times: 3, recipients: 2 },
    { kind: 'household', times: 2, recipients: 2 },
  ]);
});
