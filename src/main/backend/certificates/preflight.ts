import type { z } from 'zod';
import { dayOf } from '../../../shared/clock.ts';
import type { printOrder } from '../../../shared/contract/certificates/printing.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { prepareLayout, type CertificateLayout } from '../../../shared/domain/certificates/layout.ts';
import type { AwardRow } from '../commendations/awards.ts';
import type { QueryContext } from '../context.ts';
import { peopleOn } from '../staff/peopleOn.ts';
import { batchToCheck, papersOf, type AwardToPrint, type BatchChoice } from './batch.ts';
import { lacksCode } from './drawing.ts';
import { inOrder } from './printing/order.ts';
import { blankChosen, printedBefore } from './printing/prints.ts';
import { blankStock } from './printing/stock.ts';
import { problemsOf, type CertificateProblem } from './problems.ts';
import { shipped } from './shipped.ts';

type Check = OutputOf<'certificates.check'>;
type Choice = BatchChoice & { order: z.output<typeof printOrder> };

/** Everything that would go wrong with a batch, before anything is drawn. */
export async function preflight(context: QueryContext, choice: Choice): Promise<Check> {
  const { batch, undesigned } = await batchToCheck(context, choice);
  const ofLayout = layoutProblems(context, choice);
  const ofRecords = await recordProblems(context, batch);
  const problems = [
    ...undesigned.map((award) => problemWith(award, 'noTemplate', { page: 'settings', tab: 'certificates' }, true)),
    ...batch.flatMap((toPrint) => [...ofRecords(toPrint), ...ofLayout(toPrint)]),
  ];
  const stopped = new Set(problems.filter(({ stops }) => stops).map(({ awardId }) => awardId));
  const printable = inOrder(batch, choice.order)
    .map(({ award: { id: awardId, recipientName } }) => ({ awardId, recipientName }))
    .filter(({ awardId }) => !stopped.has(awardId));
  return {
    certificates: batch.length + undesigned.length,
    problems,
    printable,
    papers: papersOf(batch),
    blanks: await blanksFor(context, await blankChosen(context.db, choice), printable.length),
  };
}

function problemWith(
  { id: awardId, recipientName }: AwardRow,
  kind: CertificateProblem['kind'],
  where: CertificateProblem['where'],
  stops = false,
): CertificateProblem {
  return { awardId, recipientName, kind, boxId: '', stops, values: {}, where };
}

type Finder = (toPrint: AwardToPrint) => CertificateProblem[];

/** What the drawing itself tells. What is printed exactly as before is not mended in a design of today. */
function layoutProblems({ folders }: QueryContext, { printId }: BatchChoice): Finder {
  const { fonts } = shipped(folders);
  const layouts = new Map<string, CertificateLayout>();
  return (toPrint) => {
    const { award, content, adjustment, drawnBy } = toPrint;
    const { versionId, template } = drawnBy;
    const layout = layouts.get(versionId) ?? prepareLayout(template, fonts);
    layouts.set(versionId, layout);
    const problems = problemsOf(toPrint, layout(content, adjustment).problems);
    if (printId === undefined) return problems;
    return problems.map((problem) => ({ ...problem, where: { page: 'award', id: award.id } }));
  };
}

/** What the records tell: numbers, earlier prints, what one batch has twice, names corrected since. */
async function recordProblems({ db }: QueryContext, batch: readonly AwardToPrint[]): Promise<Finder> {
  const awards = batch.map(({ award }) => award);
  const printed = await printedBefore(
    db,
    awards.map(({ id }) => id),
  );
  const staffIds = awards.flatMap(({ staffId }) => staffId ?? []);
  const people = await peopleOn(db, awards.at(-1)?.decidedOn ?? '', staffIds);
  const alike = Map.groupBy(awards, sameRecipientAndForm);
  return (toPrint) => {
    const { award } = toPrint;
    const { id, decisionId, staffId, recipientName } = award;
    const found: CertificateProblem[] = [];
    if (award.decisionSymbol.trim() === '')
      found.push(problemWith(award, 'noDecisionNumber', { page: 'decision', id: decisionId }, true));
    if (award.registerText.trim() === '')
      found.push(problemWith(award, 'noRegisterNumber', { page: 'decision', id: decisionId }, true));
    if (lacksCode(toPrint)) found.push(problemWith(award, 'noKey', { page: 'settings', tab: 'proof' }, true));
    const printedAt = printed.get(id);
    if (printedAt !== undefined)
      found.push({ ...problemWith(award, 'printedBefore', { page: 'award', id }), values: { on: dayOf(printedAt) } });
    const others = (alike.get(sameRecipientAndForm(award)) ?? []).filter((other) => other.id !== id);
    if (others[0]) {
      const values = { others: others.map(({ registerText }) => registerText).join(', ') };
      found.push({ ...problemWith(award, 'twice', { page: 'award', id: others[0].id }), values });
    }
    const name = staffId === null ? undefined : people.get(staffId)?.fullName;
    if (staffId !== null && name !== undefined && name !== recipientName)
      found.push({ ...problemWith(award, 'nameDiffers', { page: 'staff', id: staffId }), values: { name } });
    return found;
  };
}

/** A household is no record of its own: it is like no other. */
function sameRecipientAndForm({ id, staffId, unitId, formCode }: AwardRow): string {
  return `${staffId ?? unitId ?? id} ${formCode}`;
}

async function blanksFor({ db }: QueryContext, blankId: string | null, needed: number): Promise<Check['blanks']> {
  if (blankId === null) return null;
  const stock = (await blankStock(db)).find((row) => row.blankId === blankId);
  return { needed, left: stock?.left ?? 0 };
}
