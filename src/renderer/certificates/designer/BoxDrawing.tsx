import { memo } from 'react';
import type {
  PlacedImage,
  PlacedLine,
  PlacedPage,
  PlacedShape,
  PlacedText,
} from '../../../shared/domain/certificates/page.ts';
import { Line, Picture, Rule, Shape } from '../CertificateSheet.tsx';

/** What the layout put on the page for one box. */
export interface Pieces {
  shapes: PlacedShape[];
  images: PlacedImage[];
  lines: PlacedLine[];
  texts: PlacedText[];
}

/** The pieces of a page by box; what belongs to none (border, ground) is under the empty name. */
export function piecesByBox({ shapes, images, lines, texts }: PlacedPage): Map<string, Pieces> {
  const byBox = new Map<string, Pieces>();
  const of = (boxId: string): Pieces => {
    const pieces = byBox.get(boxId) ?? { shapes: [], images: [], lines: [], texts: [] };
    byBox.set(boxId, pieces);
    return pieces;
  };
  for (const shape of shapes) of(shape.boxId ?? '').shapes.push(shape);
  for (const image of images) of(image.boxId).images.push(image);
  for (const line of lines) of(line.boxId).lines.push(line);
  for (const text of texts) of(text.boxId).texts.push(text);
  return byBox;
}

interface Props {
  boxId: string;
  pieces: Pieces;
  /** How far the box went since it was laid out, mm. */
  dxMm: number;
  dyMm: number;
  pictureUrl: (name: string) => string | undefined;
}

/** One box as it prints. A drag moves the group itself; React draws it again when the layout answers. */
export const BoxDrawing = memo(function BoxDrawing({ boxId, pieces, dxMm, dyMm, pictureUrl }: Props) {
  return (
    <g
      data-drawing={boxId}
      className={pieces.shapes.length > 0 ? 'design-still' : undefined}
      transform={`translate(${dxMm} ${dyMm})`}
    >
      {pieces.shapes.map((shape) => (
        <Shape key={shape.id} shape={shape} />
      ))}
      {pieces.images.map((image) => (
        <Picture key={image.boxId} image={image} url={pictureUrl(image.name)} />
      ))}
      {pieces.lines.map((line, index) => (
        <Rule key={index} line={line} />
      ))}
      {pieces.texts.map((text) => (
        <Line key={`${text.baselineYMm} ${text.xMm}`} text={text} />
      ))}
    </g>
  );
});
