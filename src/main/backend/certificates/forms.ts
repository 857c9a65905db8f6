import type { PlacedShape, ShapePath } from '../../../shared/domain/certificates/page.ts';

/** Strokes reach beyond the edge of a drawing by half their width. */
const OVERHANG_MM = 5;

/** Sharp corners of strokes are cut off as browsers do it; PDF would let them reach further. */
const MITER_LIMIT = '4 M';

const OPERATORS = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

/** A drawing as a PDF form XObject in mm, y downwards: its dictionary, and its content stream. */
export function formOf({ widthMm, heightMm, paths }: PlacedShape): { dictionary: object; content: string } {
  return {
    dictionary: {
      Type: 'XObject',
      Subtype: 'Form',
      FormType: 1,
      BBox: [-OVERHANG_MM, -OVERHANG_MM, widthMm + OVERHANG_MM, heightMm + OVERHANG_MM],
      Resources: {},
    },
    content: [MITER_LIMIT, ...paths.map(pathContent)].join('\n'),
  };
}

function pathContent({ d, fill, evenOdd, stroke }: ShapePath): string {
  const content: string[] = [];
  if (fill) content.push(`${colourOperands(fill)} rg`);
  if (stroke) content.push(`${colourOperands(stroke.colour)} RG ${stroke.widthMm} w`);
  for (const [, command, operands = ''] of d.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    content.push(`${operands} ${OPERATORS[command as keyof typeof OPERATORS]}`);
  }
  const fillOperator = evenOdd ? 'f*' : 'f';
  content.push(fill && stroke ? (evenOdd ? 'B*' : 'B') : fill ? fillOperator : 'S');
  return content.join('\n');
}

/** "#C8102E" as three parts of one. */
export function colourOperands(colour: string): string {
  return [1, 3, 5].map((at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255).toFixed(4)).join(' ');
}
