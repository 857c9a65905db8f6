import { foldForSearch } from '../../shared/domain/text.ts';

/** How a choice finds what is typed: in what an option shows, with or without accents. */
export const findByLabel = {
  filterOption: (typed: string, option?: { label?: unknown; value?: unknown }) => {
    const shown = option?.label ?? option?.value;
    return typeof shown === 'string' && foldForSearch(shown).includes(foldForSearch(typed));
  },
};
