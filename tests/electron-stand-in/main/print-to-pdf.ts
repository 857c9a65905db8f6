// webContents.printToPDF's options, in the words of the DevTools protocol.
import type { PrintToPDFOptions } from 'electron';

/** Paper sizes in inches, upright. */
const paperSizes: Record<string, readonly [width: number, height: number]> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
};

export function toProtocol({ pageSize = 'Letter', margins, ...options }: PrintToPDFOptions): Record<string, unknown> {
  const size = typeof pageSize === 'string' ? paperSizes[pageSize] : ([pageSize.width, pageSize.height] as const);
  if (!size) throw new Error(`The stand-in knows no paper size ${JSON.stringify(pageSize)}`);
  const [paperWidth, paperHeight] = size;
  const { top, bottom, left, right } = margins ?? {};
  return {
    ...options,
    paperWidth,
    paperHeight,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
  };
}
