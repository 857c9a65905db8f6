import type { CertificateAdjustment } from '../../../shared/domain/certificates/adjustment.ts';
import type { CertificateContent } from '../../../shared/domain/certificates/fields.ts';
import { fontKeysOf, type CertificateTemplate } from '../../../shared/domain/certificates/template.ts';
import { leadingUnits } from '../../../shared/domain/workplaces.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { awardsById, type AwardRow } from '../commendations/awards.ts';
import { awardsWithCertificate, decisionById, rulePackOfDecision } from '../commendations/decisions.ts';
import type { QueryContext } from '../context.ts';
import type { Reader } from '../database/open.ts';
import { officeProfileOn } from '../office/queries.ts';
import { unitsOn } from '../units/queries.ts';
import { adjustmentsOf } from './adjustments.ts';
import { awardContent } from './awardContent.ts';
import { takeInFonts } from './ownFonts.ts';
import { printedItems } from './printing/prints.ts';
import { signingKey } from './proof/keys.ts';
import { signedProof } from './proof/verify.ts';
import { shipped } from './shipped.ts';
import { templateFor, templateRows, versionById } from './templates/queries.ts';

export interface BatchChoice {
  decisionId?: string | undefined;
  awardIds?: readonly string[] | undefined;
  /** The pre-printed sheets they are printed on; left out or null: plain paper. */
  blankId?: string | null | undefined;
  /** Exactly as in an earlier print. */
  printId?: string | undefined;
}

export interface AwardToPrint {
  award: AwardRow;
  content: CertificateContent;
  /** What draws it. Awards drawn alike share one object. */
  drawnBy: DrawnBy;
  adjustment: CertificateAdjustment;
}

/** The newest version of the template for an award. */
export interface DrawnBy {
  templateId: string;
  versionId: string;
  template: CertificateTemplate;
}

/**
 * What is to be printed, with its words: the awards named, or those of a decision whose form comes with a certificate.
 * Collectives first, then as they stand in the register.
 * @throws AppError NOT_FOUND, NOTHING_TO_WRITE, NO_CERTIFICATE_TEMPLATE
 */
export async function batchToPrint(context: QueryContext, choice: BatchChoice): Promise<AwardToPrint[]> {
  const { batch, undesigned } = await batchToCheck(context, choice);
  const [lacking] = undesigned;
  if (lacking) {
    const { formName: form, recipientKind } = lacking;
    throw new AppError('NO_CERTIFICATE_TEMPLATE', { form, recipientKind });
  }
  return batch;
}

interface BatchToCheck {
  batch: AwardToPrint[];
  /** Awards for which there is no design on the paper chosen. */
  undesigned: AwardRow[];
}

/**
 * As `batchToPrint`, telling of what has no design rather than failing.
 * @throws AppError NOT_FOUND, NOTHING_TO_WRITE
 */
export async function batchToCheck(context: QueryContext, choice: BatchChoice): Promise<BatchToCheck> {
  const found =
    choice.printId === undefined
      ? await batchNow(context, choice)
      : { batch: await batchAgain(context, choice, choice.printId), undesigned: [] };
  const fontKeys = new Set(found.batch.flatMap(({ drawnBy: { template } }) => fontKeysOf(template)));
  await takeInFonts(context.db, shipped(context.folders).fonts, [...fontKeys]);
  return found;
}

/** Said, drawn and moved as in an earlier print, whatever has changed since. */
async function batchAgain({ db }: QueryContext, choice: BatchChoice, printId: string): Promise<AwardToPrint[]> {
  const items = await printedItems(db, printId);
  const awards = await awardsById(db, choice.awardIds ?? [...items.keys()]);
  const versions = new Map<string, DrawnBy>();
  const batch: AwardToPrint[] = [];
  for (const award of awards) {
    const item = items.get(award.id);
    if (!item) throw new AppError('NOT_FOUND', { what: 'certificatePrintItems' });
    const { templateVersionId, content, adjustment } = item;
    const drawnBy = versions.get(templateVersionId) ?? (await drawnByVersion(db, templateVersionId));
    versions.set(templateVersionId, drawnBy);
    batch.push({ award, content, drawnBy, adjustment });
  }
  return batch.toSorted((a, b) => rank(a.award) - rank(b.award));
}

async function drawnByVersion(db: Reader, versionId: string): Promise<DrawnBy> {
  const { templateId, body } = await versionById(db, versionId);
  return { templateId, versionId, template: body };
}

/** By the newest versions, with the words the records give now. */
async function batchNow(context: QueryContext, choice: BatchChoice): Promise<BatchToCheck> {
  const said = await batchContents(context, choice);
  const drawnBy = await templateChooser(context, choice.blankId ?? null);
  const adjustmentOf = await adjustmentsOf(
    context.db,
    said.map(({ award }) => award),
  );
  const proofOf = await proofMaker(context.db);
  const batch: AwardToPrint[] = [];
  const undesigned: AwardRow[] = [];
  for (const { award, content } of said) {
    const drawn = await drawnBy(award);
    if (!drawn) {
      undesigned.push(award);
      continue;
    }
    // Signing takes longer than drawing: only where the code is seen.
    const proofCode = drawn.template.boxes.some(({ kind }) => kind === 'qr') ? proofOf(award) : '';
    batch.push({
      award,
      content: { ...content, proofCode },
      drawnBy: drawn,
      adjustment: adjustmentOf(award.id, drawn.templateId),
    });
  }
  return { batch, undesigned };
}

/**
 * The awards of a batch with what their certificates say, in the order they are printed.
 * @throws AppError NOT_FOUND, NOTHING_TO_WRITE
 */
export async function batchContents(
  context: QueryContext,
  choice: BatchChoice,
): Promise<Pick<AwardToPrint, 'award' | 'content'>[]> {
  const awards = await awardsChosen(context, choice);
  if (awards.length === 0) throw new AppError('NOTHING_TO_WRITE', {});
  const contentOf = await contentMaker(context, awards);
  return awards.toSorted((a, b) => rank(a) - rank(b)).map((award) => ({ award, content: contentOf(award) }));
}

/** What the QR of an award says; empty where the office has no key. */
export async function proofMaker(db: Reader): Promise<(award: AwardRow) => string> {
  const key = await signingKey(db);
  return (award) => (key ? signedProof(award, key) : '');
}

async function templateChooser({ db }: QueryContext, blankId: string | null) {
  const rows = await templateRows(db);
  const known = new Map<string, DrawnBy>();
  return async ({ formCode, recipientKind }: AwardRow): Promise<DrawnBy | null> => {
    const row = templateFor(rows, { formCode, recipientKind, blankId });
    if (!row) return null;
    const found = known.get(row.versionId);
    if (found) return found;
    const drawn = await drawnByVersion(db, row.versionId);
    known.set(row.versionId, drawn);
    return drawn;
  };
}

async function awardsChosen(context: QueryContext, { awardIds, decisionId }: BatchChoice): Promise<AwardRow[]> {
  if (awardIds) return awardsById(context.db, awardIds);
  return decisionId === undefined ? [] : awardsWithCertificate(context, decisionId);
}

const rank = ({ recipientKind }: AwardRow) => (recipientKind === 'collective' ? 0 : 1);

/** Reads each decision, and the office's names of its day, once. */
async function contentMaker(context: QueryContext, awards: readonly AwardRow[]) {
  const { db } = context;
  const known = new Map<string, (award: AwardRow) => CertificateContent>();
  for (const { decisionId } of awards) {
    if (known.has(decisionId)) continue;
    const decision = await decisionById(db, decisionId);
    const profile = await officeProfileOn(db, decision.issuedOn);
    const leading = leadingUnits(await unitsOn(db, decision.issuedOn));
    const pack = await rulePackOfDecision(context, decisionId);
    known.set(decisionId, (award) => awardContent(award, decision, { profile, leading, pack }));
  }
  return (award: AwardRow): CertificateContent => {
    const make = known.get(award.decisionId);
    if (!make) throw new Error(`decision ${award.decisionId} was not read`);
    return make(award);
  };
}

/**
 * Without what was revoked. Revoked awards are left out of a decision; named one by one they are refused, so that none
 * goes missing unseen.
 * @throws AppError NOT_ALLOWED_NOW
 */
export function grantedOf(batch: readonly AwardToPrint[], { awardIds }: BatchChoice): AwardToPrint[] {
  return batch.filter(({ award }) => {
    if (award.status === 'granted') return true;
    if (awardIds) throw new AppError('NOT_ALLOWED_NOW', { reason: 'awardRevoked', name: award.recipientName });
    return false;
  });
}

/** The sizes of paper a batch is drawn on, each once. */
export function papersOf(batch: readonly AwardToPrint[]): CertificateTemplate['page'][] {
  const pages = batch.map(({ drawnBy: { template } }) => template.page);
  return [...new Map(pages.map((page) => [`${page.widthMm} ${page.heightMm}`, page])).values()];
}
