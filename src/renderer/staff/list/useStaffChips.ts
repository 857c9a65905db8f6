import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer } from '../../app/client.ts';
import { useYear } from '../../app/year.tsx';
import type { Chip } from '../../components/FilterChips.tsx';
import { ratingChoiceOf } from './ratingChoice.ts';
import type { StaffSearch } from './search.ts';

interface Condition {
  /** The address without it. */
  drop: StaffSearch;
  text: string | undefined;
}

/** What the list is filtered by, in words, and the same words as papers have them: in Vietnamese. */
export function useStaffChips(
  search: StaffSearch,
  onChange: (search: StaffSearch) => void,
): { chips: Chip[]; about: string } {
  const { t, i18n } = useTranslation('staff');
  const { year } = useYear();
  const units = useAnswer('units.list', {}, { enabled: search.unit !== undefined });
  const unitName = units.data?.rows.find(({ id }) => id === search.unit)?.name ?? '…';
  const conditions = (words: TFunction<'staff'>) => conditionsOf(search, { words, year, unitName });
  return {
    chips: conditions(t).flatMap(({ drop, text }) =>
      text ? [{ key: Object.keys(drop)[0] ?? '', text, onDrop: () => onChange({ ...search, ...drop }) }] : [],
    ),
    about: conditions(i18n.getFixedT('vi', 'staff'))
      .flatMap(({ text }) => text ?? [])
      .join('; '),
  };
}

interface Wording {
  words: TFunction<'staff'>;
  year: number;
  unitName: string;
}

function conditionsOf(search: StaffSearch, { words: t, year, unitName }: Wording): Condition[] {
  const rated = ratingChoiceOf(search);
  const { name, unit, kind, position, direct, union, status, noAward, running } = search;
  return [
    { drop: { name: undefined }, text: name && t('chips.name', { name }) },
    { drop: { unit: undefined }, text: unit && t('chips.unit', { unit: unitName }) },
    { drop: { kind: undefined }, text: kind && t(`kinds.${kind}`) },
    { drop: { position: undefined }, text: position },
    { drop: { direct: undefined }, text: direct === undefined ? undefined : t(direct ? 'chips.direct' : 'direct.no') },
    {
      drop: { rating: undefined, orBetter: undefined },
      text: rated && t('chips.rating', { rating: t(`ratingChoices.${rated}`), year }),
    },
    {
      drop: { noAward: undefined },
      text:
        noAward === undefined
          ? undefined
          : t('chips.noAward', { years: formatNumber(noAward), from: year - noAward + 1, to: year }),
    },
    {
      drop: { running: undefined },
      text:
        running === undefined
          ? undefined
          : t('chips.running', { years: formatNumber(running), from: year - running + 1, to: year }),
    },
    { drop: { union: undefined }, text: union === undefined ? undefined : t(union ? 'chips.union' : 'chips.noUnion') },
    { drop: { status: undefined }, text: status && t(`statuses.${status}`) },
  ];
}
