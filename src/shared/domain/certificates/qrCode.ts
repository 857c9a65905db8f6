import encodeQR from 'qr';
import type { PlacedShape } from './page.ts';
import { pathData, rectangle } from './paths.ts';

/** Empty modules around a code, without which readers do not find it (ISO/IEC 18004). */
const QUIET_MODULES = 4;

/**
 * A QR code drawn as one path, its quiet zone inside the square. Medium error correction: a fold or a stamp's edge over
 * an eighth of it leaves it readable.
 * @param sizeMm side of the square.
 */
export function qrShape(text: string, sizeMm: number): Omit<PlacedShape, 'xMm' | 'yMm' | 'printed'> {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_MODULES });
  const side = sizeMm / modules.length;
  const paths = modules.flatMap((row, y) =>
    darkRuns(row).map(([from, to]) => rectangle(from * side, y * side, (to - from) * side, side)),
  );
  return { id: `qr ${text}`, widthMm: sizeMm, heightMm: sizeMm, paths: [{ d: pathData(...paths), fill: '#000000' }] };
}

/** Dark modules side by side, from (included) – to (excluded): one rectangle has no hairline gaps inside. */
function darkRuns(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    if (!isDark) return;
    const last = runs.at(-1);
    if (last?.[1] === x) last[1] = x + 1;
    else runs.push([x, x + 1]);
  });
  return runs;
}
