import { AppError } from '../../../shared/contract/errors.ts';
import { pictureNamesOf, type CertificateTemplate } from '../../../shared/domain/certificates/template.ts';
import type { Reader } from '../database/open.ts';

/**
 * The bytes of the pictures templates show, by name.
 * @throws AppError FILE_NOT_FOUND for one that is not kept
 */
export async function pictureFiles(
  db: Reader,
  templates: readonly CertificateTemplate[],
): Promise<Map<string, Uint8Array>> {
  const names = [...new Set(templates.flatMap(pictureNamesOf))];
  if (names.length === 0) return new Map();
  const rows = await db.selectFrom('keptFiles').select(['hash', 'bytes']).where('hash', 'in', names).execute();
  const lost = names.find((name) => !rows.some(({ hash }) => hash === name));
  if (lost) throw new AppError('FILE_NOT_FOUND', { path: lost });
  return new Map(rows.map(({ hash, bytes }) => [hash, bytes]));
}
