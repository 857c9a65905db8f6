import { AppError } from '../../../shared/contract/errors.ts';
import { fontKeysOf } from '../../../shared/domain/certificates/template.ts';
import type { QueryContext } from '../context.ts';
import type { AwardToPrint } from './batch.ts';
import { ownFontFiles } from './ownFonts.ts';
import { pictureFiles } from './pictures.ts';
import type { WritePdfInput } from './writePdfJob.ts';

/**
 * What a thread without a database needs to draw a batch: each template, font and picture once, and what every
 * certificate says.
 * @throws AppError NO_SIGNING_KEY when a code's place would stay empty, which would only be seen on paper
 */
export async function drawingInput(
  { db, folders }: QueryContext,
  batch: readonly AwardToPrint[],
): Promise<Omit<WritePdfInput, 'file'>> {
  if (batch.some(lacksCode)) throw new AppError('NO_SIGNING_KEY', {});
  const templates = new Map(batch.map(({ drawnBy }) => [drawnBy.versionId, drawnBy.template]));
  const fontKeys = [...new Set([...templates.values()].flatMap(fontKeysOf))];
  return {
    resources: folders.resources,
    templates,
    fonts: await ownFontFiles(db, fontKeys),
    pictures: await pictureFiles(db, [...templates.values()]),
    title: titleOf(batch),
    certificates: batch.map(({ award, content, adjustment, drawnBy }) => ({
      versionId: drawnBy.versionId,
      content,
      adjustment,
      label: award.recipientName,
    })),
  };
}

/** Whether a template has a place for the code and there is no key to sign it with. */
export function lacksCode({ content, drawnBy }: AwardToPrint): boolean {
  return !content.proofCode && drawnBy.template.boxes.some(({ kind }) => kind === 'qr');
}

/** "Giấy khen - 05/QĐ-STTTT": what the file is called inside. */
function titleOf(batch: readonly AwardToPrint[]): string {
  const forms = new Set(batch.map(({ award }) => award.formName));
  const decisions = new Set(batch.map(({ award }) => award.decisionSymbol));
  return `${[...forms].join(', ')} - ${[...decisions].join(', ')}`;
}
