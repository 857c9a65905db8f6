import { AppError } from '../../../shared/contract/errors.ts';
import { prepareLayout, type CertificateLayout } from '../../../shared/domain/certificates/layout.ts';
import { fontKeysOf } from '../../../shared/domain/certificates/template.ts';
import type { AreaProcedures, JobContext, QueryContext } from '../context.ts';
import { batchToPrint, type AwardToPrint, type BatchChoice } from './batch.ts';
import { ownFontFiles } from './ownFonts.ts';
import { pictureFiles } from './pictures.ts';
import { problemsOf, type CertificateProblem } from './problems.ts';
import { proofProcedures } from './proof/procedures.ts';
import { shipped } from './shipped.ts';
import { templateProcedures } from './templates/procedures.ts';

export const certificatesProcedures: AreaProcedures<'certificates'> = {
  ...templateProcedures,

  preview: async (context, { awardId, blankId }) => {
    const [toPrint] = await batchToPrint(context, { awardIds: [awardId], blankId });
    if (!toPrint) throw new AppError('NOT_FOUND', { what: 'awards' });
    const { award, content, adjustment, drawnBy } = toPrint;
    const { template, templateId, versionId } = drawnBy;
    const page = prepareLayout(template, shipped(context.folders).fonts)(content, adjustment);
    return {
      page,
      fonts: fontKeysOf(template),
      problems: problemsOf(award, page.problems),
      templateId,
      templateVersionId: versionId,
    };
  },

  check,

  writePdf,

  ...proofProcedures,
};

async function check(context: QueryContext, choice: BatchChoice) {
  const batch = await batchToPrint(context, choice);
  const { fonts } = shipped(context.folders);
  const layouts = new Map<string, CertificateLayout>();
  const problems = batch.flatMap(({ award, content, adjustment, drawnBy }): CertificateProblem[] => {
    const layout = layouts.get(drawnBy.versionId) ?? prepareLayout(drawnBy.template, fonts);
    layouts.set(drawnBy.versionId, layout);
    return problemsOf(award, layout(content, adjustment).problems);
  });
  const stopped = new Set(problems.filter(({ stops }) => stops).map(({ awardId }) => awardId));
  const printable = batch.map(({ award }) => award.id).filter((id) => !stopped.has(id));
  return { certificates: batch.length, problems, printable };
}

async function writePdf(context: JobContext, { file, ...choice }: BatchChoice & { file: string }) {
  const batch = (await batchToPrint(context, choice)).filter((toPrint) => isGranted(toPrint, choice));
  refuseMissingProof(batch);
  const pages = await context.runInThread('certificates.writePdf', {
    ...(await drawingsOf(context, batch)),
    file,
    title: titleOf(batch),
    certificates: batch.map(({ award, content, adjustment, drawnBy }) => ({
      versionId: drawnBy.versionId,
      content,
      adjustment,
      label: award.recipientName,
    })),
  });
  return { pages, file };
}

/** A code's place left empty would only be seen on paper. @throws AppError NO_SIGNING_KEY */
function refuseMissingProof(batch: readonly AwardToPrint[]): void {
  const lacksCode = batch.some(
    ({ content, drawnBy }) => !content.proofCode && drawnBy.template.boxes.some(({ kind }) => kind === 'qr'),
  );
  if (lacksCode) throw new AppError('NO_SIGNING_KEY', {});
}

/** What a thread without a database needs to draw a batch: each template, font and picture once. */
async function drawingsOf({ db, folders }: QueryContext, batch: readonly AwardToPrint[]) {
  const templates = new Map(batch.map(({ drawnBy }) => [drawnBy.versionId, drawnBy.template]));
  const fontKeys = [...new Set([...templates.values()].flatMap(fontKeysOf))];
  return {
    resources: folders.resources,
    templates,
    fonts: await ownFontFiles(db, fontKeys),
    pictures: await pictureFiles(db, [...templates.values()]),
  };
}

/** Revoked awards are left out of a decision; named one by one they are refused, so that none goes missing unseen. */
function isGranted({ award }: AwardToPrint, { awardIds }: BatchChoice): boolean {
  if (award.status === 'granted') return true;
  if (awardIds) throw new AppError('NOT_ALLOWED_NOW', { reason: 'awardRevoked', name: award.recipientName });
  return false;
}

/** "Giấy khen - 05/QĐ-STTTT": what the file is called inside. */
function titleOf(batch: readonly AwardToPrint[]): string {
  const forms = new Set(batch.map(({ award }) => award.formName));
  const decisions = new Set(batch.map(({ award }) => award.decisionSymbol));
  return `${[...forms].join(', ')} - ${[...decisions].join(', ')}`;
}
