import type { OutputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { fieldsIn } from '../../../shared/domain/certificates/fields.ts';
import type { LayoutProblem } from '../../../shared/domain/certificates/page.ts';
import type { CertificateTemplate } from '../../../shared/domain/certificates/template.ts';
import type { AwardToPrint } from './batch.ts';

export type CertificateProblem = OutputOf<'certificates.check'>['problems'][number];

/** What would go wrong with the certificate of an award; `stops` says that it is not drawn as it is. */
export function problemsOf(
  { award, drawnBy: { templateId, template } }: AwardToPrint,
  layoutProblems: readonly LayoutProblem[],
): CertificateProblem[] {
  const about = { awardId: award.id, recipientName: award.recipientName };
  const revoking = award.revoked?.decisionId ?? award.decisionId;
  const revoked: CertificateProblem = {
    ...about,
    kind: 'revoked',
    boxId: '',
    stops: true,
    values: {},
    where: { page: 'decision', id: revoking },
  };
  const overflowing = new Set(layoutProblems.filter(({ kind }) => kind === 'overflow').map(({ boxId }) => boxId));
  const ofLayout = layoutProblems
    // Of a box that is too small, that it was shrunk and its lines parted is no news.
    .filter(({ kind, boxId }) => !((kind === 'shrunk' || kind === 'parted') && overflowing.has(boxId)))
    .map((problem) => ({
      ...about,
      kind: problem.kind,
      boxId: problem.boxId,
      stops: stops(problem),
      values: { ...valuesOf(problem), field: fieldShownIn(template, problem.boxId) },
      where: { page: 'certificate' as const, templateId },
    }));
  return award.status === 'revoked' ? [revoked, ...ofLayout] : ofLayout;
}

function stops({ kind }: LayoutProblem): boolean {
  return kind === 'missingLetters' || kind === 'overflow';
}

function valuesOf(problem: LayoutProblem): CertificateProblem['values'] {
  if (problem.kind === 'missingLetters') return { fontKey: problem.fontKey, letters: problem.letters.join(' ') };
  return problem.kind === 'shrunk' ? { sizePt: problem.sizePt, maxPt: problem.maxPt } : {};
}

/**
 * Refuses what must not be printed as it is.
 * @throws AppError MISSING_LETTERS, TEXT_DOES_NOT_FIT naming the recipient and what the box says
 */
export function refuseFaulty(name: string, template: CertificateTemplate, problems: readonly LayoutProblem[]): void {
  for (const problem of problems) {
    if (problem.kind === 'missingLetters') {
      throw new AppError('MISSING_LETTERS', { name, letters: problem.letters.join(' '), font: problem.fontKey });
    }
    if (problem.kind === 'overflow') {
      throw new AppError('TEXT_DOES_NOT_FIT', { name, box: fieldShownIn(template, problem.boxId) });
    }
  }
}

/** The field people know the box by; the box's own name when it holds none. */
function fieldShownIn({ boxes }: CertificateTemplate, boxId: string): string {
  const box = boxes.find(({ id }) => id === boxId);
  const fields = box?.kind === 'text' ? box.runs.flatMap(({ text }) => fieldsIn(text)) : [];
  return fields.at(-1) ?? boxId;
}
