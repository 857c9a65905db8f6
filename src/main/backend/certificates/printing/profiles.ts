import type { Selectable } from 'kysely';
import type { z } from 'zod';
import { today } from '../../../../shared/clock.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { printing } from '../../../../shared/contract/certificates/printing.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { calibrate, type Calibration, type Readings } from '../../../../shared/domain/certificates/calibration.ts';
import type { CommandContext } from '../../context.ts';
import type { Reader } from '../../database/open.ts';
import type { Schema } from '../../database/schema.ts';

export type Profile = OutputOf<'certificates.printerProfiles'>['rows'][number];
type Row = Selectable<Schema['printerProfiles']>;

/** Printers with a tray and a paper, by name. */
export async function profileRows(db: Reader): Promise<Profile[]> {
  const rows = await db.selectFrom('printerProfiles').selectAll().orderBy('name').execute();
  return rows.map(profileOf);
}

/** @throws AppError NOT_FOUND */
export async function profileById(db: Reader, id: string): Promise<Profile> {
  const row = await db.selectFrom('printerProfiles').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { what: 'printerProfiles' });
  return profileOf(row);
}

function profileOf({ id, name, printer, tray, widthMm, heightMm, readings, calibratedOn }: Row): Profile {
  const measured = readings === null ? null : (JSON.parse(readings) as Readings);
  const error = measured === null ? null : (calibrate({ widthMm, heightMm }, measured)?.error ?? null);
  return { id, name, printer, tray, widthMm, heightMm, readings: measured, error, calibratedOn };
}

/** What is known of a profile's printer; null when it was not calibrated. */
export function calibrationOf({ widthMm, heightMm, readings }: Profile): Calibration | null {
  return readings === null ? null : calibrate({ widthMm, heightMm }, readings);
}

type Fields = z.output<typeof printing.savePrinterProfile.input>;

/** @throws AppError NOT_FOUND, ALREADY_EXISTS */
export async function saveProfile({ change, db }: CommandContext, { id, ...fields }: Fields): Promise<string> {
  const others = (await profileRows(db)).filter((other) => other.id !== id);
  if (others.some(({ name }) => name === fields.name)) {
    throw new AppError('ALREADY_EXISTS', { what: 'printerProfiles', name: fields.name });
  }
  if (id === undefined) return change.insert('printerProfiles', { ...fields, readings: null, calibratedOn: null });
  const { widthMm, heightMm } = await profileById(db, id);
  const isSamePaper = widthMm === fields.widthMm && heightMm === fields.heightMm;
  change.update('printerProfiles', id, isSamePaper ? fields : { ...fields, readings: null, calibratedOn: null });
  return id;
}

/** @throws AppError NOT_FOUND, CALIBRATION_UNLIKELY */
export async function calibrateProfile({ change, db }: CommandContext, id: string, readings: Readings) {
  const { name, widthMm, heightMm } = await profileById(db, id);
  const found = calibrate({ widthMm, heightMm }, readings);
  if (!found) throw new AppError('CALIBRATION_UNLIKELY', { name });
  change.update('printerProfiles', id, { readings: JSON.stringify(readings), calibratedOn: today() });
  return { error: found.error };
}
