import { mapPoints, type Path, type Point, type Segment } from '../paths.ts';
import { CAPITALS } from './letters.ts';
import { at } from './parts.ts';

interface Writing {
  /** Of the circle the letters stand on, their heads towards its middle. */
  radius: number;
  /** Of a capital. */
  height: number;
  /** Between letters, in heights. */
  spacing: number;
}

/** A line of capitals along the foot of the emblem, centred on it: one shape for each letter. */
export function lettering(text: string, { radius, height, spacing }: Writing): Path[] {
  const scale = height / 100;
  const letters = Array.from(text, (letter) => {
    const [advance, outline] = outlineOf(letter);
    return { width: advance * scale, outline };
  });
  const gap = spacing * height;
  const length = letters.reduce((sum, { width }) => sum + width + gap, -gap);
  let pen = -length / 2;
  return letters.flatMap(({ width, outline }) => {
    const degrees = 180 - inDegrees((pen + width / 2) / radius);
    pen += width + gap;
    if (outline === '') return [];
    return [
      mapPoints(outlinePath(outline), ([x, y]): Point => {
        const standsAt = radius + y * scale;
        return at(degrees - inDegrees((x * scale - width / 2) / standsAt), standsAt);
      }),
    ];
  });
}

const inDegrees = (radians: number) => (radians * 180) / Math.PI;

function outlineOf(letter: string): readonly [advance: number, outline: string] {
  const found = CAPITALS[letter.normalize('NFC')];
  if (!found) throw new Error(`no outline for ${letter}`);
  return found;
}

function outlinePath(outline: string): Path {
  return Array.from(outline.matchAll(/([MLCZ])([^MLCZ]*)/g), ([, command, numbers = '']): Segment => {
    const values = (numbers.match(/-?\d+/g) ?? []).map(Number);
    const points = values.flatMap((x, index): Point[] => (index % 2 === 0 ? [[x, values[index + 1] ?? 0]] : []));
    return { command: command as Segment['command'], points };
  });
}
