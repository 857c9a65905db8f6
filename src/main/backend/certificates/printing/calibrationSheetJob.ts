import type { Matrix, PageSize } from '../../../../shared/domain/certificates/calibration.ts';
import { calibrationSheet } from '../../../../shared/domain/certificates/calibrationSheet.ts';
import { sentenceOf } from '../../../../shared/locales/sentences.ts';
import { writePagesPdf } from '../pdf.ts';
import { shipped } from '../shipped.ts';

interface SheetInput {
  resources: string;
  file: string;
  page: PageSize;
  /** The profile's name. */
  name: string;
  /** Null: as the printer prints by itself. */
  correction: Matrix | null;
}

/**
 * Writes the sheet a printer is measured with.
 * @throws AppError as `writeFileAtomically`
 */
export async function writeCalibrationSheetJob({ resources, file, page, name, correction }: SheetInput): Promise<void> {
  const { fonts } = shipped({ resources });
  const say = (key: string) => sentenceOf(`certificates:calibration.sheet.${key}`, { name });
  const title = say(correction ? 'corrected' : 'title');
  const sheet = calibrationSheet(page, [title, say('scale'), say('measure')], fonts);
  await writePagesPdf(file, { title, pages: [sheet], fonts, correction });
}
