import { listZip, unpackZipFile } from '../files/zipContents.ts';

/** Fonts of before Unicode: ".VnTime" and its family show TCVN3, "VNI-Times" and its family VNI. */
export type LegacyFont = 'tcvn3' | 'vni';

const STYLES = { totalBytes: 400 * 1024 * 1024, files: 5000, ratio: 200 };

/** Which of them the workbook names among its fonts; its texts decide in the end. */
export function legacyFont(bytes: Uint8Array, container: 'zip' | 'xls'): LegacyFont | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = container === 'xls' ? [view.toString('latin1'), view.toString('utf16le')] : [stylesOf(view)];
  if (names.some((text) => /\.Vn[A-Z][A-Za-z]+/.test(text))) return 'tcvn3';
  return names.some((text) => /VNI-[A-Z][a-z]+/.test(text)) ? 'vni' : null;
}

function stylesOf(zip: Uint8Array): string {
  const styles = listZip(zip, STYLES).find(({ name }) => name === 'xl/styles.xml' || name === 'content.xml');
  return styles ? unpackZipFile(zip, styles).toString('utf8') : '';
}
