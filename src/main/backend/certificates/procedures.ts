import { AppError } from '../../../shared/contract/errors.ts';
import { prepareLayout, type CertificateLayout } from '../../../shared/domain/certificates/layout.ts';
import { fontKeysOf } from '../../../shared/domain/certificates/template.ts';
import type { AreaProcedures, JobContext, QueryContext } from '../context.ts';
import { batchToPrint, type AwardToPrint, type BatchChoice } from './batch.ts';
import { problemsOf, type CertificateProblem } from './problems.ts';
import { proofProcedures } from './proof/procedures.ts';
import { shipped, templateFor } from './shipped.ts';
import type { RecipientKind } from './templates.ts';

export const certificatesProcedures: AreaProcedures<'certificates'> = {
  preview: async (context, { awardId }) => {
    const program = shipped(context.folders);
    const [toPrint] = await batchToPrint(context, { awardIds: [awardId] });
    if (!toPrint) throw new AppError('NOT_FOUND', { what: 'awards' });
    const template = templateFor(program, toPrint.award.recipientKind);
    const page = prepareLayout(template, program.fonts)(toPrint.content);
    return { page, fonts: fontKeysOf(template), problems: problemsOf(toPrint.award, page.problems) };
  },

  check,

  writePdf,

  ...proofProcedures,
};

async function check(context: QueryContext, choice: BatchChoice) {
  const program = shipped(context.folders);
  const batch = await batchToPrint(context, choice);
  const layouts = new Map<RecipientKind, CertificateLayout>();
  const problems = batch.flatMap(({ award, content }): CertificateProblem[] => {
    const kind = award.recipientKind;
    const layout = layouts.get(kind) ?? prepareLayout(templateFor(program, kind), program.fonts);
    layouts.set(kind, layout);
    return problemsOf(award, layout(content).problems);
  });
  const stopped = new Set(problems.filter(({ stops }) => stops).map(({ awardId }) => awardId));
  const printable = batch.map(({ award }) => award.id).filter((id) => !stopped.has(id));
  return { certificates: batch.length, problems, printable };
}

async function writePdf(context: JobContext, { file, ...choice }: BatchChoice & { file: string }) {
  const batch = (await batchToPrint(context, choice)).filter((toPrint) => isGranted(toPrint, choice));
  const pages = await context.runInThread('certificates.writePdf', {
    resources: context.folders.resources,
    file,
    title: titleOf(batch),
    certificates: batch.map(({ award, content }) => ({
      kind: award.recipientKind,
      content,
      label: award.recipientName,
    })),
  });
  return { pages, file };
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
