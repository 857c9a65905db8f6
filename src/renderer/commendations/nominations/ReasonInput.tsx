import { AutoComplete } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  id?: string;
  value?: string;
  onChange?: (reason: string) => void;
  /** Wordings to choose from. */
  offered: readonly string[];
  'aria-label'?: string;
}

/** A reason, typed freely or chosen from the wordings of the rule pack. */
export function ReasonInput({ offered, ...input }: Props) {
  const { t } = useTranslation('commendations');
  return (
    <AutoComplete
      {...input}
      options={offered.map((value) => ({ value }))}
      placeholder={t('nominations.reasonHint')}
      popupMatchSelectWidth={380}
      style={{ width: '100%' }}
    />
  );
}
