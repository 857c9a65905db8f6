import { dayOf } from '../../../shared/clock.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { prepareLayout, type CertificateLayout } from '../../../shared/domain/certificates/layout.ts';
import type { QueryContext } from '../context.ts';
import { peopleOn } from '../staff/peopleOn.ts';
import { batchToPrint, type AwardToPrint, type BatchChoice } from './batch.ts';
import { lacksCode } from './drawing.ts';
import { blankChosen, printedBefore } from './printing/prints.ts';
import { blankStock } from './printing/stock.ts';
import { problemsOf, type CertificateProblem } from './problems.ts';
import { shipped } from './shipped.ts';

type Check = OutputOf<'certificates.check'>;

/** Everything that would go wrong with a batch, before anything is drawn. */
export async function preflight(context: QueryContext, choice: BatchChoice): Promise<Check> {
  const batch = await batchToPrint(context, choice);
  const ofLayout = layoutProblems(context);
  const ofRecords = await recordProblems(context, batch);
  const problems = batch.flatMap((toPrint) => [...ofRecords(toPrint), ...ofLayout(toPrint)]);
  const stopped = new Set(problems.filter(({ stops }) => stops).map(({ awardId }) => awardId));
  const printable = batch.map(({ award }) => award.id).filter((id) => !stopped.has(id));
  return {
    certificates: batch.length,
    problems,
    printable,
    papers: papersOf(batch),
    blanks: await blanksFor(context, await blankChosen(context.db, choice), printable.length),
  };
}

function papersOf(batch: readonly AwardToPrint[]): Check['papers'] {
  const pages = batch.map(({ drawnBy: { template } }) => template.page);
  return [...new Map(pages.map((page) => [`${page.widthMm} ${page.heightMm}`, page])).values()];
}

type Finder = (toPrint: AwardToPrint) => CertificateProblem[];

/** What the drawing itself tells. */
function layoutProblems({ folders }: QueryContext): Finder {
  const { fonts } = shipped(folders);
  const layouts = new Map<string, CertificateLayout>();
  return ({ award, content, adjustment, drawnBy: { versionId, template } }) => {
    const layout = layouts.get(versionId) ?? prepareLayout(template, fonts);
    layouts.set(versionId, layout);
    return problemsOf(award, layout(content, adjustment).problems);
  };
}

/** What the records tell: numbers, earlier prints, homonyms of one batch, names corrected since. */
async function recordProblems({ db }: QueryContext, batch: readonly AwardToPrint[]): Promise<Finder> {
  const awards = batch.map(({ award }) => award);
  const printed = await printedBefore(
    db,
    awards.map(({ id }) => id),
  );
  const staffIds = awards.flatMap(({ staffId }) => staffId ?? []);
  const people = await peopleOn(db, awards.at(-1)?.decidedOn ?? '', staffIds);
  const times = new Map<string, number>();
  for (const { staffId, unitId, formCode } of awards) {
    const key = `${staffId ?? unitId ?? ''} ${formCode}`;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return (toPrint) => {
    const { award } = toPrint;
    const problem = (
      kind: CertificateProblem['kind'],
      values: CertificateProblem['values'] = {},
      stops = false,
    ): CertificateProblem => ({
      awardId: award.id,
      recipientName: award.recipientName,
      kind,
      boxId: '',
      stops,
      values,
    });
    const found: CertificateProblem[] = [];
    if (award.decisionSymbol.trim() === '') found.push(problem('noDecisionNumber', {}, true));
    if (award.registerText.trim() === '') found.push(problem('noRegisterNumber', {}, true));
    if (lacksCode(toPrint)) found.push(problem('noKey', {}, true));
    const printedAt = printed.get(award.id);
    if (printedAt !== undefined) found.push(problem('printedBefore', { on: dayOf(printedAt) }));
    const recipient = award.staffId ?? award.unitId;
    if (recipient !== null && (times.get(`${recipient} ${award.formCode}`) ?? 0) > 1) found.push(problem('twice'));
    const name = award.staffId === null ? undefined : people.get(award.staffId)?.fullName;
    if (name !== undefined && name !== award.recipientName) found.push(problem('nameDiffers', { name }));
    return found;
  };
}

async function blanksFor({ db }: QueryContext, blankId: string | null, needed: number): Promise<Check['blanks']> {
  if (blankId === null) return null;
  const stock = (await blankStock(db)).find((row) => row.blankId === blankId);
  return { needed, left: stock?.left ?? 0 };
}
