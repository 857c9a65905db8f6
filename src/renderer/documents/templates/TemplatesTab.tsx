import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../shared/clock.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { useAnswer } from '../../app/client.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import './templates.css';

type Template = OutputOf<'documents.templates'>['rows'][number];

/** What each document is made from: the program's template or the office's own. */
export function TemplatesTab() {
  const { t } = useTranslation('documents');
  const navigate = useNavigate();
  const templates = useAnswer('documents.templates', {});
  return (
    <Loaded query={templates}>
      {({ rows }) => (
        <div className="fill">
          <p className="page-detail template-list-hint">{t('templates.hint')}</p>
          <DataTable<Template>
            label={t('tabs.templates')}
            dataSource={rows}
            rowKey="kind"
            onOpen={({ kind }) => void navigate({ to: '/documents', search: { tab: 'templates', template: kind } })}
            minWidth={700}
            empty={null}
            columns={[
              { title: t('templates.document'), width: 280, render: (_, { kind }) => t(`kinds.${kind}`) },
              {
                title: t('templates.current'),
                ellipsis: true,
                render: (_, { current }) => current?.fileName ?? t('templates.default'),
              },
              {
                title: t('templates.since'),
                width: 130,
                className: 'number-cell',
                render: (_, { current }) => (current ? formatDate(dayOf(current.savedAt)) : '–'),
              },
              { title: t('templates.versions'), width: 120, className: 'number-cell', dataIndex: 'versions' },
            ]}
          />
        </div>
      )}
    </Loaded>
  );
}
