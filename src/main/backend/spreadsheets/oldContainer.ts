/**
 * What kind of file the first bytes announce. Word and Excel 97 files and every password-protected Office file come in
 * the same old container (OLE2), where streams are told apart by their UTF-16 names.
 */
export type ContainerKind = 'zip' | 'xls' | 'doc' | 'protected' | 'other';

const OLE_SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** The first record of an Excel 97 workbook: id 0x0809, 16 bytes long, version 0x0600, of a workbook (0x0005). */
const FIRST_RECORD = Buffer.from('0908100000060500', 'hex');
const FIRST_RECORD_BYTES = 20;
const WRITE_PROTECTION_RECORD = 0x0086;
/** Follows the first record when all further records are encrypted. */
const PASSWORD_RECORD = 0x002f;

export function containerKind(bytes: Uint8Array): ContainerKind {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.subarray(0, 2).toString('latin1') === 'PK') return 'zip';
  if (!view.subarray(0, OLE_SIGNATURE.length).equals(OLE_SIGNATURE)) return 'other';
  if (holdsStream(view, 'EncryptedPackage')) return 'protected';
  if (holdsStream(view, 'WordDocument')) return 'doc';
  if (!holdsStream(view, 'Workbook') && !holdsStream(view, 'Book')) return 'other';
  return hasPasswordRecord(view) ? 'protected' : 'xls';
}

function holdsStream(view: Buffer, name: string): boolean {
  return view.includes(Buffer.from(`${name}\0`, 'utf16le'));
}

function hasPasswordRecord(view: Buffer): boolean {
  let position = view.indexOf(FIRST_RECORD) + FIRST_RECORD_BYTES;
  if (position < FIRST_RECORD_BYTES || position + 8 > view.length) return false;
  if (view.readUInt16LE(position) === WRITE_PROTECTION_RECORD) position += 4;
  return view.readUInt16LE(position) === PASSWORD_RECORD;
}
