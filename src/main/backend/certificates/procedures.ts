import { AppError } from '../../../shared/contract/errors.ts';
import { prepareLayout } from '../../../shared/domain/certificates/layout.ts';
import { fontKeysOf } from '../../../shared/domain/certificates/template.ts';
import type { AreaProcedures } from '../context.ts';
import { batchToPrint, grantedOf } from './batch.ts';
import { drawingInput } from './drawing.ts';
import { preflight } from './preflight.ts';
import { problemsOf } from './problems.ts';
import { printingProcedures } from './printing/procedures.ts';
import { proofProcedures } from './proof/procedures.ts';
import { shipped } from './shipped.ts';
import { templateProcedures } from './templates/procedures.ts';

export const certificatesProcedures: AreaProcedures<'certificates'> = {
  ...templateProcedures,

  preview: async (context, { awardId, ...choice }) => {
    const [toPrint] = await batchToPrint(context, { awardIds: [awardId], ...choice });
    if (!toPrint) throw new AppError('NOT_FOUND', { what: 'awards' });
    const { content, adjustment, drawnBy } = toPrint;
    const { template, templateId, versionId } = drawnBy;
    const page = prepareLayout(template, shipped(context.folders).fonts)(content, adjustment);
    return {
      page,
      fonts: fontKeysOf(template),
      problems: problemsOf(toPrint, page.problems),
      templateId,
      templateVersionId: versionId,
    };
  },

  check: preflight,

  writePdf: async (context, { file, ...choice }) => {
    const batch = grantedOf(await batchToPrint(context, choice), choice);
    const pages = await context.runInThread('certificates.writePdf', {
      ...(await drawingInput(context, batch)),
      file,
    });
    return { pages, file };
  },

  ...printingProcedures,
  ...proofProcedures,
};
