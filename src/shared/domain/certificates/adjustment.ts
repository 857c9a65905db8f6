import { z } from 'zod';
import type { CertificateTemplate } from './template.ts';
import type { Word } from './words.ts';

const positionMm = z.number().min(-1000).max(2000);
const lengthMm = z.number().min(0).max(2000);

/**
 * What is different on one recipient's certificate, by box id: a box moved or resized, or its lines broken elsewhere.
 * The template itself stays as it is.
 */
export const adjustmentSchema = z.record(
  z.string().min(1).max(60),
  z.object({
    frame: z.object({ xMm: positionMm, yMm: positionMm, widthMm: lengthMm, heightMm: lengthMm }).optional(),
    breaks: z
      .object({
        /** The words the breaks were chosen for, parted by single spaces: said otherwise, the breaks are forgotten. */
        forText: z.string().max(4000),
        /** The lines as the person wants them: how many words stand on each but the last. */
        wordsPerLine: z.array(z.int().min(1)).max(30),
      })
      .optional(),
  }),
);

export type CertificateAdjustment = z.output<typeof adjustmentSchema>;
export type LineBreaks = NonNullable<CertificateAdjustment[string]['breaks']>;

/** The template with the frames of one recipient; boxes not named stay the same objects. */
export function adjustedBoxes(
  boxes: CertificateTemplate['boxes'],
  adjustment: CertificateAdjustment,
): CertificateTemplate['boxes'] {
  return boxes.map((box) => {
    const frame = adjustment[box.id]?.frame;
    return frame ? { ...box, ...frame } : box;
  });
}

/** What a box's words say, as `LineBreaks.forText` compares it. */
export function textOfWords(words: readonly Word[]): string {
  return words.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join(' ');
}

/** The words broken where the person said and nowhere else; unchanged when the text is no longer the one broken. */
export function brokenWords(words: readonly Word[], { forText, wordsPerLine }: LineBreaks): readonly Word[] {
  if (textOfWords(words) !== forText.normalize('NFC')) return words;
  const ends = new Set<number>();
  wordsPerLine.reduce((before, count) => {
    ends.add(before + count - 1);
    return before + count;
  }, 0);
  return words.map((word, index) => {
    if (index === words.length - 1) return word;
    if (!ends.has(index)) return { ...word, gapAfter: 'kept' };
    return word.gapAfter === 'forced' ? word : { ...word, gapAfter: 'chosen' };
  });
}
