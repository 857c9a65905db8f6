import { randomUUID } from 'node:crypto';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { InputOf, OutputOf } from '../../../../shared/contract/index.ts';
import { KeptRows } from './keptRows.ts';
import type { PreviewedRows } from './preview.ts';

interface KeptPreview {
  people: KeptRows;
  outcomes: PreviewedRows['outcomes'];
  problems: KeptRows;
  problemCount: number;
}

type People = OutputOf<'staff.previewedPeople'>;
type Problems = OutputOf<'staff.previewedProblems'>;

/** The one in view and the one before it, whose rows may still be asked for while the next is put in its place. */
const MOST_KEPT = 2;
const kept = new Map<string, KeptPreview>();

/** Keeps a preview's rows until two newer ones are kept. @returns its id */
export function keepPreview({ people, problems, ...known }: PreviewedRows): string {
  const previewId = randomUUID();
  kept.set(previewId, { people: new KeptRows(people), problems: new KeptRows(problems), ...known });
  for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
  return previewId;
}

/** @throws AppError NOT_FOUND when the preview is kept no longer */
function keptPreview(previewId: string): KeptPreview {
  const preview = kept.get(previewId);
  if (!preview) throw new AppError('NOT_FOUND', { what: 'importPreviews' });
  return preview;
}

/** @throws AppError NOT_FOUND */
export async function previewedPeople(part: Part<'staff.previewedPeople'>): Promise<People> {
  const { previewId, outcome, limit, offset } = part;
  const { people, outcomes } = keptPreview(previewId);
  const wanted = outcomes.flatMap((is, index) => (outcome === undefined || is === outcome ? [index] : []));
  const rows = await people.rowsAt(wanted.slice(offset, offset + limit));
  return { total: wanted.length, rows: rows as People['rows'] };
}

/** @throws AppError NOT_FOUND */
export async function previewedProblems(part: Part<'staff.previewedProblems'>): Promise<Problems> {
  const { previewId, limit, offset } = part;
  const { problems, problemCount: total } = keptPreview(previewId);
  const length = Math.max(0, Math.min(limit, total - offset));
  const rows = await problems.rowsAt(Array.from({ length }, (_, index) => offset + index));
  return { total, rows: rows as Problems['rows'] };
}

type Part<Name extends 'staff.previewedPeople' | 'staff.previewedProblems'> = InputOf<Name> & {
  limit: number;
  offset: number;
};
