import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Rating } from '../../../shared/domain/person.ts';
import { useAnswer } from '../../app/client.ts';
import type { Round } from '../types.ts';

/** Ratings that are rewarded. */
export const offeredRatings = ['excellent', 'good'] as const satisfies Rating[];
export type OfferedRating = (typeof offeredRatings)[number];

export type RatedPerson = OutputOf<'staff.list'>['rows'][number] & {
  /** Of the round's year. */
  rating: OfferedRating;
};

/** The most people of one rating listed at once. */
const SHOWN = 1000;

interface Question {
  round: Round;
  formCode: string | undefined;
  ratings: readonly OfferedRating[];
  unitId: string | null;
}

export interface Rated {
  people: RatedPerson[];
  isPending: boolean;
  /** How many more have these ratings than are listed. */
  notShown: number;
}

/** Everyone with one of the ratings in the round's year who is not put forward for the form yet, best first. */
export function useRatedPeople({ round, formCode, ratings, unitId }: Question): Rated {
  const question = (rating: OfferedRating) => ({
    rating: { year: round.year, rating },
    unitId: unitId ?? undefined,
    limit: SHOWN,
  });
  const excellent = useAnswer('staff.list', question('excellent'), { enabled: ratings.includes('excellent') });
  const good = useAnswer('staff.list', question('good'), { enabled: ratings.includes('good') });
  const lists = [
    { rating: 'excellent' as const, list: excellent },
    { rating: 'good' as const, list: good },
  ].filter(({ rating }) => ratings.includes(rating));

  const taken = new Set(round.nominationRows.filter((row) => row.formCode === formCode).map((row) => row.staffId));
  return {
    people: lists
      .flatMap(({ rating, list }) => (list.data?.rows ?? []).map((person) => ({ ...person, rating })))
      .filter(({ id }) => !taken.has(id)),
    isPending: lists.some(({ list }) => list.isPending),
    notShown: lists.reduce((sum, { list }) => sum + Math.max(0, (list.data?.total ?? 0) - SHOWN), 0),
  };
}
