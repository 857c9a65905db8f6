import { randomUUID } from 'node:crypto';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { InputOf, OutputOf } from '../../../../shared/contract/index.ts';
import { keptRow, type KeptRows } from './keptRows.ts';
import type { PlannedPerson } from './plan.ts';

/** The rows of a preview made in parts. */
export interface KeptPreview {
  people: KeptRows;
  /** Of each of the people. */
  outcomes: PlannedPerson['outcome'][];
  problems: KeptRows;
}

type People = OutputOf<'staff.previewedPeople'>;
type Problems = OutputOf<'staff.previewedProblems'>;

/** The one in view and the one before it, whose rows may still be asked for while the next is put in its place. */
const MOST_KEPT = 2;
const kept = new Map<string, KeptPreview>();

/** Keeps a preview's rows until two newer ones are kept. @returns its id */
export function keepPreview(preview: KeptPreview): string {
  const previewId = randomUUID();
  kept.set(previewId, preview);
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
export function previewedPeople({ previewId, outcome, limit, offset }: Part<'staff.previewedPeople'>): People {
  const { people, outcomes } = keptPreview(previewId);
  const wanted = outcomes.flatMap((is, index) => (outcome === undefined || is === outcome ? [index] : []));
  const rows = wanted.slice(offset, offset + limit).map((index) => keptRow(people, index));
  return { total: wanted.length, rows: rows as People['rows'] };
}

/** @throws AppError NOT_FOUND */
export function previewedProblems({ previewId, limit, offset }: Part<'staff.previewedProblems'>): Problems {
  const { problems } = keptPreview(previewId);
  const total = problems.ends.length;
  const length = Math.max(0, Math.min(limit, total - offset));
  const rows = Array.from({ length }, (_, index) => keptRow(problems, offset + index));
  return { total, rows: rows as Problems['rows'] };
}

type Part<Name extends 'staff.previewedPeople' | 'staff.previewedProblems'> = InputOf<Name> & {
  limit: number;
  offset: number;
};
