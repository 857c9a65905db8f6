import { Select } from 'antd';
import { RATINGS, ratingCode, ratingName, type Rating } from '../../../shared/domain/person.ts';

interface Props {
  id?: string;
  value?: Rating | null;
  onChange?: (rating: Rating | null) => void;
}

/** How a year is rated; not rated when cleared. */
export function RatingSelect({ id, value, onChange }: Props) {
  return (
    <Select<Rating>
      id={id}
      allowClear
      value={value ?? undefined}
      onChange={(rating?: Rating) => onChange?.(rating ?? null)}
      options={RATINGS.map((rating) => ({ value: rating, label: ratingCode(rating), title: ratingName(rating) }))}
      style={{ width: '100%' }}
    />
  );
}
