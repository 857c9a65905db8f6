import { AppError } from '../../../../shared/contract/errors.ts';
import { textOfRun, type CertificateField } from '../../../../shared/domain/certificates/fields.ts';
import { prepareLayout } from '../../../../shared/domain/certificates/layout.ts';
import { fontKeysOf } from '../../../../shared/domain/certificates/template.ts';
import type { certificateTemplates } from '../../../../shared/contract/certificateTemplates.ts';
import type { AreaProcedures, QueryContext } from '../../context.ts';
import { adjustmentsOf, saveAdjustment } from '../adjustments.ts';
import { batchContents, proofMaker } from '../batch.ts';
import { writeFileAtomically } from '../../files/atomicFile.ts';
import { fontRows } from '../fontList.ts';
import { addFont, addPicture, keptFile, removeFont } from '../keptFiles.ts';
import { ownFontFiles, takeInFonts } from '../ownFonts.ts';
import { shipped } from '../shipped.ts';
import { importTemplate, packTemplate } from './exchange.ts';
import { blankRows, templateById, templateRows, versionById, versionRows } from './queries.ts';
import {
  changeTemplate,
  copyTemplate,
  createTemplate,
  deleteTemplate,
  installShipped,
  makeDefault,
  saveTemplate,
} from './service.ts';
import type { RecipientKind } from './shippedFiles.ts';

type TemplateProcedures = Pick<AreaProcedures<'certificates'>, keyof typeof certificateTemplates>;

export const templateProcedures: TemplateProcedures = {
  templates: async ({ db }) => ({ rows: await templateRows(db) }),

  template: ({ db }, { id }) => templateById(db, id),

  versions: async ({ db }, { id }) => ({ rows: await versionRows(db, id) }),

  version: ({ db }, { id }) => versionById(db, id),

  createTemplate: async (context, template) => ({ id: await createTemplate(context, template) }),

  saveTemplate: (context, { id, body }) => saveTemplate(context, id, body),

  copyTemplate: async (context, { id, name }) => ({ id: await copyTemplate(context, id, name) }),

  changeTemplate: async (context, { id, changes }) => {
    await changeTemplate(context, id, changes);
    return {};
  },

  makeTemplateDefault: async (context, { id }) => {
    await makeDefault(context, id);
    return {};
  },

  deleteTemplate: (context, { id }) => {
    deleteTemplate(context, id);
    return {};
  },

  restoreShippedTemplates: async (context) => ({ restored: await installShipped(context) }),

  blanks: async ({ db }) => ({ rows: await blankRows(db) }),

  fonts: async ({ db, folders }) => ({ rows: await fontRows(db, shipped(folders).fonts) }),

  addFont: ({ change }, { file }) => addFont(change, file),

  removeFont: ({ change }, { id }) => {
    removeFont(change, id);
    return {};
  },

  fontLacks: async (context, { fontKey, runs, decisionId, recipientKind }) => {
    const { fonts } = shipped(context.folders);
    await takeInFonts(context.db, fonts, [fontKey]);
    const said = await contentsFor(context, { decisionId, recipientKind });
    const texts = said.flatMap(({ content }) => runs.map(({ text, isUpper }) => textOfRun(text, isUpper, content)));
    return { letters: fonts.missingLetters([...new Set(texts)].join(' '), fontKey) };
  },

  fontFile: async ({ db }, { fontKey }) => {
    const bytes = (await ownFontFiles(db, [fontKey])).get(fontKey);
    if (!bytes) throw new AppError('FILE_NOT_FOUND', { path: fontKey });
    return { base64: Buffer.from(bytes).toString('base64') };
  },

  addPicture: ({ change }, { file }) => addPicture(change, file),

  picture: async ({ db }, { name }) => {
    const { mediaType, bytes } = await keptFile(db, name);
    if (mediaType !== 'image/png' && mediaType !== 'image/jpeg') throw new AppError('NOT_A_PICTURE', { path: name });
    return { mediaType, base64: Buffer.from(bytes).toString('base64') };
  },

  exportTemplate: async ({ db, signal }, { id, file }) => {
    await writeFileAtomically(file, await packTemplate(db, id), signal);
    return { file };
  },

  importTemplate: async (context, { file }) => ({ id: await importTemplate(context, file) }),

  content: async (context, { awardId }) => {
    const [toPrint] = await batchContents(context, { awardIds: [awardId] });
    if (!toPrint) throw new AppError('NOT_FOUND', { what: 'awards' });
    const proofOf = await proofMaker(context.db);
    return { ...toPrint.content, proofCode: proofOf(toPrint.award) };
  },

  previewAwards: async (context, { decisionId, recipientKind }) => {
    const batch = await contentsFor(context, { decisionId, recipientKind });
    const longest = (field: CertificateField) =>
      batch.toSorted((a, b) => b.content[field].length - a.content[field].length)[0]?.award.id ?? null;
    return {
      rows: batch.map(({ award }) => ({ awardId: award.id, name: award.recipientName })),
      longest: {
        name: longest('recipientName'),
        place: longest('recipientPosition'),
        reason: longest('achievement'),
      },
    };
  },

  adjustment: async ({ db }, { awardId, templateId }) => ({
    boxes: (await adjustmentsOf(db, [{ id: awardId }]))(awardId, templateId),
  }),

  saveAdjustment: async (context, { boxes, ...key }) => {
    await saveAdjustment(context.change, key, boxes);
    return {};
  },

  layoutDesign: async ({ db, folders }, { body, content, adjustment }) => {
    const { fonts } = shipped(folders);
    await takeInFonts(db, fonts, fontKeysOf(body));
    return { page: prepareLayout(body, fonts)(content, adjustment) };
  },
};

/** What the certificates of a decision say, of one kind of recipient; none where its awards come without certificates. */
async function contentsFor(
  context: QueryContext,
  { decisionId, recipientKind }: { decisionId: string; recipientKind: RecipientKind },
) {
  try {
    const all = await batchContents(context, { decisionId });
    return all.filter(({ award }) => award.recipientKind === recipientKind);
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOTHING_TO_WRITE') return [];
    throw error;
  }
}
