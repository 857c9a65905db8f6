import { z } from 'zod';
import { id } from '../fields.ts';

/** Whose certificates are meant. */
export const awardsOf = {
  decisionId: id.optional(),
  /** Comes before `decisionId`. */
  awardIds: z.array(id).optional(),
  /** The pre-printed sheets they are printed on; left out or null: plain paper. */
  blankId: id.nullable().optional(),
  /** Exactly as in an earlier print: its words, its template's version, its blank. */
  printId: id.optional(),
};
