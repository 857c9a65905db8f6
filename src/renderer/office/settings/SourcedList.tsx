import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SourcedValue } from './packSections.ts';

/** Values of a pack one under another, each with its source. */
export function SourcedList({ values }: { values: readonly SourcedValue[] }) {
  const { t } = useTranslation('office');
  return (
    <ul className="sourced">
      {values.map((value, index) => (
        <li key={index}>
          <div>
            {value.name && <span className="sourced-name">{value.name}: </span>}
            {value.text}
            {value.isChecked && <Tag className="after-name">{t('settings.rules.isChecked')}</Tag>}
            {value.needsCheck && <NeedsCheck />}
          </div>
          <Source text={value.source} />
        </li>
      ))}
    </ul>
  );
}

/** The mark on what nobody has read in its source yet. */
export function NeedsCheck() {
  const { t } = useTranslation('office');
  return (
    <Tag color="warning" className="after-name">
      {t('settings.rules.needsCheck')}
    </Tag>
  );
}

function Source({ text }: { text: string }) {
  const { t } = useTranslation('office');
  return <div className="page-detail">{t('settings.rules.source', { source: text })}</div>;
}
