import { outline } from './calibrationSheet.ts';
import type { PlacedPage } from './page.ts';
import type { CertificateTemplate } from './template.ts';

/** A page with the edges of the paper, and of everything the blank carries already, as thin lines. */
export function withBlankOutline(page: PlacedPage, { boxes, border }: CertificateTemplate): PlacedPage {
  const carried = boxes.filter(({ printed }) => !printed);
  const inset = border && !border.printed ? border.insetMm : 0;
  const size = { widthMm: page.widthMm - 2 * inset, heightMm: page.heightMm - 2 * inset };
  return {
    ...page,
    lines: [
      ...page.lines,
      ...outline({ xMm: 0, yMm: 0 }, page, 'paper'),
      ...(inset > 0 ? outline({ xMm: inset, yMm: inset }, size, 'border') : []),
      ...carried.flatMap((box) => outline(box, box, box.id)),
    ],
  };
}
