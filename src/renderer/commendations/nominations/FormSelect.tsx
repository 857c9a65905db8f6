import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { foldForSearch } from '../../../shared/domain/text.ts';
import type { CatalogueRow } from '../types.ts';

interface Props {
  id?: string;
  value?: string;
  onChange?: (code: string) => void;
  forms: readonly CatalogueRow[];
  'aria-label'?: string;
}

/** A title or form, found by its name or short name without accents; those a higher level decides say so. */
export function FormSelect({ forms, ...select }: Props) {
  const { t } = useTranslation('commendations');
  return (
    <Select<string, { value: string; label: string; searched: string; detail: string }>
      {...select}
      showSearch={{
        filterOption: (typed, option) => option?.searched.includes(foldForSearch(typed)) ?? false,
      }}
      options={forms.map(({ code, name, shortCode, officeDecides }) => ({
        value: code,
        label: name,
        searched: foldForSearch(`${name} ${shortCode}`),
        detail: officeDecides ? '' : t('ofHigherLevel'),
      }))}
      optionRender={({ data }) => (
        <>
          {data.label} <span className="page-detail">{data.detail}</span>
        </>
      )}
      popupMatchSelectWidth={380}
      style={{ width: '100%' }}
    />
  );
}
