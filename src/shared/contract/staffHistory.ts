import { z } from 'zod';
import { STAFF_STATUSES } from '../domain/person.ts';
import { changesOf, day, id, text } from './fields.ts';

const place = z.object({ unitId: id, position: text.default(''), decisionNumber: text.default('') });

/** A spell of work in one unit and position. The unit's name is that of the spell's first day. */
export const posting = place.extend({ id, from: day, to: day.nullable(), unitName: z.string() });

/** A spell before the newest one. Without an end it lasts until the next begins. */
export const newPosting = place.extend({ staffId: id, from: day, to: day.optional() });

/** The newest spell ends by moving, leaving or retiring, not by correction. */
export const postingChanges = changesOf(place.extend({ from: day, to: day }));

export const statusLine = z.object({ id, on: day, status: z.enum(STAFF_STATUSES), decisionNumber: z.string() });

export const statusChanges = changesOf(z.object({ on: day, status: z.enum(STAFF_STATUSES), decisionNumber: text }));
