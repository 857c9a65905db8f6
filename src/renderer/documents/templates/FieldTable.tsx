import { CopyOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldForSearch } from '../../../shared/domain/text.ts';
import { ShortTable } from '../../components/ShortTable.tsx';
import { copyText } from '../../components/copyText.ts';
import { tagsOf, useFieldNote } from './fieldNotes.ts';
import type { TemplateDetail } from './TemplateView.tsx';

type Field = TemplateDetail['fields'][number];

/** The names a template may use, what each stands for, and how it is written; those of a list below it. */
export function FieldTable({ fields }: { fields: readonly Field[] }) {
  const { t } = useTranslation('documents');
  const { message } = App.useApp();
  const noteOn = useFieldNote();
  const [search, setSearch] = useState('');
  const wanted = foldForSearch(search);
  const shown = fields.filter((field) => foldForSearch(`${field.name} ${noteOn(field)}`).includes(wanted));
  const copy = (field: Field) => {
    if (copyText(tagsOf(field))) void message.success(t('templates.copied', { tag: tagsOf(field) }));
  };
  return (
    <section className="panel">
      <div className="template-head">
        <h2>{t('templates.fields')}</h2>
        <Input.Search
          allowClear
          aria-label={t('templates.searchFields')}
          placeholder={t('templates.searchFields')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          style={{ width: 220 }}
        />
      </div>
      <p className="page-detail">{t('templates.fieldsHint')}</p>
      <ShortTable<Field>
        label={t('templates.fields')}
        rows={shown}
        rowKey={({ within, name }) => [...within, name].join(' / ')}
        empty={t('templates.noField')}
        columns={[
          {
            title: t('templates.field'),
            width: 230,
            render: (field) => (
              <span className="template-field" style={{ paddingLeft: field.within.length * 16 }}>
                <code>{tagsOf(field)}</code>
              </span>
            ),
          },
          {
            title: t('templates.meaning'),
            render: (field) => (
              <>
                {noteOn(field)}
                {field.example !== '' && <div className="page-detail">{t('templates.example', field)}</div>}
              </>
            ),
          },
          {
            title: '',
            width: 48,
            render: (field) => (
              <Button
                size="small"
                type="text"
                icon={<CopyOutlined aria-hidden />}
                aria-label={t('templates.copy', { tag: tagsOf(field) })}
                onClick={() => copy(field)}
              />
            ),
          },
        ]}
      />
    </section>
  );
}
