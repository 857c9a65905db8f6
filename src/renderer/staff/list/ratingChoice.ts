import type { Rating } from '../../../shared/domain/person.ts';
import type { StaffSearch } from './search.ts';

/** A rating alone, or together with the better ones. */
export const ratingChoices = [
  'excellent',
  'goodOrBetter',
  'good',
  'completedOrBetter',
  'completed',
  'notCompleted',
] as const;
export type RatingChoice = (typeof ratingChoices)[number];

type RatingSearch = Pick<StaffSearch, 'rating' | 'orBetter'>;

export function ratingChoiceOf({ rating, orBetter }: RatingSearch): RatingChoice | undefined {
  if (orBetter && (rating === 'good' || rating === 'completed')) return `${rating}OrBetter`;
  return rating;
}

export function searchOfRating(choice: RatingChoice | undefined): RatingSearch {
  const isOrBetter = choice === 'goodOrBetter' || choice === 'completedOrBetter';
  return {
    rating: isOrBetter ? (choice.replace('OrBetter', '') as Rating) : choice,
    orBetter: isOrBetter ? true : undefined,
  };
}
