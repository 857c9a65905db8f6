import { adjustmentSchema, type CertificateAdjustment } from '../../../shared/domain/certificates/adjustment.ts';
import type { Change } from '../database/change.ts';
import type { Reader } from '../database/open.ts';

/** What was set apart for each of the awards, by award and template; nothing where nothing was. */
export async function adjustmentsOf(
  db: Reader,
  awards: readonly { id: string }[],
): Promise<(awardId: string, templateId: string) => CertificateAdjustment> {
  const ids = new Set(awards.map(({ id }) => id));
  // Few certificates are adjusted: all rows are fewer than the parameters a long batch would need.
  const rows = await db.selectFrom('certificateAdjustments').select(['awardId', 'templateId', 'boxes']).execute();
  const found = new Map(
    rows
      .filter(({ awardId }) => ids.has(awardId))
      .map(({ awardId, templateId, boxes }) => [`${awardId} ${templateId}`, adjustmentSchema.parse(JSON.parse(boxes))]),
  );
  return (awardId, templateId) => found.get(`${awardId} ${templateId}`) ?? {};
}

/** Stores what is different on one certificate; nothing different takes the row away. */
export async function saveAdjustment(
  change: Change,
  key: { awardId: string; templateId: string },
  boxes: CertificateAdjustment,
): Promise<void> {
  const row = await change.db
    .selectFrom('certificateAdjustments')
    .select('id')
    .where('awardId', '=', key.awardId)
    .where('templateId', '=', key.templateId)
    .executeTakeFirst();
  const isEmpty = Object.keys(boxes).length === 0;
  if (isEmpty) {
    if (row) change.delete('certificateAdjustments', row.id);
  } else if (row) change.update('certificateAdjustments', row.id, { boxes: JSON.stringify(boxes) });
  else change.insert('certificateAdjustments', { ...key, boxes: JSON.stringify(boxes) });
}
