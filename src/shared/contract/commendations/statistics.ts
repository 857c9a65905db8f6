import { z } from 'zod';
import { query } from '../define.ts';
import { count, dong, id, year } from '../fields.ts';
import { recipientKind } from './records.ts';

/** Awards granted and not revoked, counted. */
const figures = z.object({
  awards: count,
  collectives: count,
  /** People and households. */
  individuals: count,
  bonusDong: dong,
  /** Of the people: of whom it is known whether they work directly, and those who do. */
  people: count,
  directWorkers: count,
  /** Days from the achievement, or else the end of the period, to the decision, added up over all awards. */
  daysToDecide: count,
  handedOver: count,
  /** Of the awards: recorded from old papers. They count neither in the days nor as waiting to be handed over. */
  recorded: count,
  /** Days from the decision to the hand-over, added up over those handed over. */
  daysToHandOver: count,
});

const group = figures.extend({
  /** The year, or the code or id of what is counted. */
  key: z.string(),
  name: z.string(),
});

export const statistics = {
  /** What was awarded for some years, both counted: in all, and by year, unit, both, title or form and kind of recipient. */
  statistics: query({
    input: z.object({
      from: year,
      to: year,
      /** With those that stood below it. */
      unitId: id.optional(),
      formCode: z.string().optional(),
      recipientKind: recipientKind.optional(),
    }),
    output: z.object({
      total: figures,
      byYear: z.array(group),
      /**
       * The units directly below the one asked for, or below the office, each with those below it; what that one has of
       * its own stands under its name. Those with most awards first.
       */
      byUnit: z.array(group),
      /** The same units, each year by itself: `key` names unit and year. */
      byUnitAndYear: z.array(group.extend({ year })),
      byForm: z.array(group),
      byKind: z.array(group),
      /** Decided more than 30 days ago and still not handed over. */
      late: count,
    }),
  }),
};
