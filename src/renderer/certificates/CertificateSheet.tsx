import { MM_PER_PT } from '../../shared/domain/certificates/measure.ts';
import type {
  PlacedImage,
  PlacedLine,
  PlacedPage,
  PlacedShape,
  PlacedText,
} from '../../shared/domain/certificates/page.ts';

interface Props {
  page: PlacedPage;
  /** Read aloud in place of the drawing: whose certificate it is. */
  label: string;
  /** Where a picture of the template can be fetched. */
  pictureUrl?: (name: string) => string | undefined;
}

/** What the blank already carries is seen through, as a reminder that it will not be printed. */
const GHOST = 0.35;

const TEXT_UNITS_PER_MM = 100;
const TEXT_UNITS_PER_PT = MM_PER_PT * TEXT_UNITS_PER_MM;

/**
 * A laid-out certificate drawn on screen, to scale: one unit of the drawing is one mm, and the drawing fills the width
 * it is given. Texts stand where the PDF writer puts them; their fonts must be loaded (`useCertificateFonts`).
 */
export function CertificateSheet({ page, label, pictureUrl }: Props) {
  const { widthMm, heightMm, background, shapes, images, lines, texts } = page;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${widthMm} ${heightMm}`}
      width="100%"
      style={{ display: 'block', background: 'white' }}
    >
      {background && pictureUrl && <Picture image={background} url={pictureUrl(background.name)} />}
      {shapes.map((shape) => (
        <Shape key={`${shape.id} ${shape.xMm} ${shape.yMm}`} shape={shape} />
      ))}
      {pictureUrl && images.map((image) => <Picture key={image.boxId} image={image} url={pictureUrl(image.name)} />)}
      {lines.map((line) => (
        <Rule key={line.boxId} line={line} />
      ))}
      {texts.map((text) => (
        <Line key={`${text.boxId} ${text.baselineYMm} ${text.xMm}`} text={text} />
      ))}
    </svg>
  );
}

function opacityOf({ printed }: { printed: boolean }): number | undefined {
  return printed ? undefined : GHOST;
}

/**
 * Each word is put at its own start: Chromium may kern across spaces, the PDF does not. With `geometricPrecision` it
 * rounds letter widths to a 64th of a unit, which at a few mm is a hair too much: so texts are drawn a hundred times
 * larger and scaled down.
 */
export function Line({ text }: { text: PlacedText }) {
  const words = text.text.split(' ');
  return (
    <text
      transform={`scale(${1 / TEXT_UNITS_PER_MM})`}
      y={text.baselineYMm * TEXT_UNITS_PER_MM}
      fill={text.colour}
      fillOpacity={opacityOf(text)}
      fontFamily={`"${text.fontKey}"`}
      fontSize={text.sizePt * TEXT_UNITS_PER_PT}
      letterSpacing={text.letterSpacingPt * TEXT_UNITS_PER_PT || undefined}
      textRendering="geometricPrecision"
      xmlSpace="preserve"
    >
      {text.wordStartsMm.map((xMm, index) => (
        <tspan key={xMm} x={xMm * TEXT_UNITS_PER_MM}>
          {index < words.length - 1 ? `${words[index]} ` : words[index]}
        </tspan>
      ))}
    </text>
  );
}

export function Rule({ line }: { line: PlacedLine }) {
  const { x1Mm, y1Mm, x2Mm, y2Mm, thicknessMm, colour } = line;
  return (
    <line
      x1={x1Mm}
      y1={y1Mm}
      x2={x2Mm}
      y2={y2Mm}
      stroke={colour}
      strokeWidth={thicknessMm}
      strokeOpacity={opacityOf(line)}
    />
  );
}

export function Shape({ shape }: { shape: PlacedShape }) {
  return (
    <g transform={`translate(${shape.xMm} ${shape.yMm})`} opacity={opacityOf(shape)}>
      {shape.paths.map(({ d, fill, evenOdd, stroke }) => (
        <path
          key={d}
          d={d}
          fill={fill ?? 'none'}
          fillRule={evenOdd ? 'evenodd' : undefined}
          stroke={stroke?.colour}
          strokeWidth={stroke?.widthMm}
        />
      ))}
    </g>
  );
}

export function Picture({ image, url }: { image: PlacedImage; url: string | undefined }) {
  return (
    <image
      href={url}
      x={image.xMm}
      y={image.yMm}
      width={image.widthMm}
      height={image.heightMm}
      preserveAspectRatio={image.fit === 'stretched' ? 'none' : 'xMidYMid meet'}
      opacity={image.printed ? undefined : (image.opacity ?? GHOST)}
    />
  );
}
