import { roundFrame, roundMm, type Frame } from './design/frames.ts';
import type { CertificateTemplate } from './template.ts';

type TemplateBox = CertificateTemplate['boxes'][number];

/**
 * A design brought to another paper: places and lengths in proportion to each side, letters and lines to the smaller of
 * the two, so that nothing grows out of its box.
 */
export function scaledTemplate(template: CertificateTemplate, page: CertificateTemplate['page']): CertificateTemplate {
  const across = page.widthMm / template.page.widthMm;
  const down = page.heightMm / template.page.heightMm;
  const scale: Scale = { across, down, letters: Math.min(across, down) };
  const { border, ground, background, guides } = template;
  return {
    ...template,
    page: { widthMm: page.widthMm, heightMm: page.heightMm },
    border: border && { ...border, insetMm: roundMm(border.insetMm * scale.letters) },
    ground: ground && { ...ground, diameterMm: roundMm(ground.diameterMm * scale.letters) },
    background: background && {
      ...background,
      ...(background.frame ? { frame: scaledFrame(background.frame, scale) } : {}),
    },
    guides: {
      xMm: guides.xMm.map((at) => roundMm(at * across)),
      yMm: guides.yMm.map((at) => roundMm(at * down)),
    },
    boxes: template.boxes.map((box) => scaledBox(box, scale)),
  };
}

interface Scale {
  across: number;
  down: number;
  letters: number;
}

function scaledFrame({ xMm, yMm, widthMm, heightMm }: Frame, { across, down }: Scale): Frame {
  return roundFrame({ xMm: xMm * across, yMm: yMm * down, widthMm: widthMm * across, heightMm: heightMm * down });
}

function scaledBox(box: TemplateBox, scale: Scale): TemplateBox {
  const frame = scaledFrame(box, scale);
  if (box.kind === 'line') return { ...box, ...frame, thicknessMm: box.thicknessMm * scale.letters };
  if (box.kind !== 'text') return { ...box, ...frame };
  const { size, ruleBelow } = box;
  return {
    ...box,
    ...frame,
    size: { minPt: letterSize(size.minPt, scale), maxPt: letterSize(size.maxPt, scale) },
    ...(ruleBelow
      ? {
          ruleBelow: {
            ...ruleBelow,
            gapMm: ruleBelow.gapMm * scale.letters,
            thicknessMm: Math.max(0.05, ruleBelow.thicknessMm * scale.letters),
          },
        }
      : {}),
  };
}

/** Half points are what people choose sizes by. */
function letterSize(pt: number, { letters }: Scale): number {
  return Math.max(3, Math.round(pt * letters * 2) / 2);
}
