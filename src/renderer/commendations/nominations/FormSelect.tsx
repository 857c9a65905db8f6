import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CatalogueRow } from '../types.ts';

interface Props {
  id?: string;
  value?: string;
  onChange?: (code: string) => void;
  forms: readonly CatalogueRow[];
  'aria-label'?: string;
}

/** A title or form; those a higher level decides say so. */
export function FormSelect({ forms, ...select }: Props) {
  const { t } = useTranslation('commendations');
  return (
    <Select<string, { value: string; label: string; detail: string }>
      {...select}
      showSearch={{ optionFilterProp: 'label' }}
      options={forms.map(({ code, name, officeDecides }) => ({
        value: code,
        label: name,
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
