import { AppError } from '../../../../shared/contract/errors.ts';
import type { JobContext } from '../../context.ts';
import { printedFromFile } from './output.ts';
import { calibrationOf, type Profile } from './profiles.ts';

interface Wanted {
  /** Drawn as certificates will be, to check the calibration. */
  isCorrected: boolean;
  /** Left out: to the profile's own printer. */
  file?: string | undefined;
}

/**
 * The sheet a printer is measured with, into a file or on the way certificates go to it.
 * @throws AppError NOT_ALLOWED_NOW when the profile names no printer, or as the job that draws and as printing
 */
export async function writeCalibrationSheet(context: JobContext, profile: Profile, { isCorrected, file }: Wanted) {
  const { name, printer, tray, widthMm, heightMm } = profile;
  const correction = isCorrected ? (calibrationOf(profile)?.correction ?? null) : null;
  const page = { widthMm, heightMm };
  const draw = (target: string) =>
    context.runInThread('certificates.writeCalibrationSheet', {
      resources: context.folders.resources,
      file: target,
      page,
      name,
      correction,
    });
  if (file !== undefined) return draw(file);
  if (printer === '') throw new AppError('NOT_ALLOWED_NOW', { reason: 'printerNotNamed', name });
  await printedFromFile({ printer, tray, ...page }, async (target) => {
    await draw(target);
    return 1;
  });
}
