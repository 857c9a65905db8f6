import { roundMm } from '../../../shared/domain/certificates/design/frames.ts';
import type { Body, Box } from './designStore.ts';
import type { ChosenPicture } from './useChoosePicture.ts';

export type NewKind = 'text' | 'emblem' | 'picture' | 'line' | 'qr';

const SIZES_MM = { text: [80, 12], emblem: [22, 22], picture: [40, 40], line: [60, 0], qr: [25, 25] } as const;

/** A box of its kind in the middle of the page; a picture in its own proportions. */
export function newBox(kind: NewKind, page: Body['page'], picture: ChosenPicture | null): Box {
  const [width, height] = SIZES_MM[kind];
  const { widthPx, heightPx } = picture ?? { widthPx: 1, heightPx: 1 };
  const widthMm = kind === 'picture' ? roundMm(width * Math.min(1, widthPx / heightPx)) : width;
  const heightMm = kind === 'picture' ? roundMm(height * Math.min(1, heightPx / widthPx)) : height;
  const xMm = Math.round((page.widthMm - widthMm) / 2);
  const yMm = Math.round((page.heightMm - heightMm) / 2);
  const frame = { xMm, yMm, widthMm, heightMm, printed: true };
  switch (kind) {
    case 'text':
      return {
        kind,
        id: 'text',
        ...frame,
        runs: [{ text: '{recipientName}', scale: 1, keepTogether: false }],
        font: { family: 'noto-serif', weight: 'Regular', italic: false },
        size: { minPt: 10, maxPt: 16 },
        colour: '#000000',
        letterCase: 'asTyped',
        align: 'centre',
        verticalAlign: 'middle',
        letterSpacingEm: 0,
        lineHeight: 1.3,
        paragraphGapEm: 0,
        maxLines: 1,
      };
    case 'emblem':
      return { kind: 'image', id: 'emblem', ...frame, source: { type: 'emblem' } };
    case 'picture':
      return { kind: 'image', id: 'picture', ...frame, source: { type: 'asset', name: picture?.name ?? '' } };
    case 'line':
      return { kind, id: 'line', ...frame, colour: '#000000', thicknessMm: 0.3 };
    case 'qr':
      return { kind, id: 'qr', ...frame };
  }
}
