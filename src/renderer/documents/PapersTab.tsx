import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/domain/dates.ts';
import { useAnswer } from '../app/client.ts';
import { useYear } from '../app/year.tsx';
import { Choice } from '../components/Choice.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { PrintButton } from '../certificates/printing/PrintButton.tsx';
import { WriteFileButton } from '../components/WriteFileButton.tsx';

type Document = OutputOf<'documents.list'>['rows'][number];
type Kind = Document['kind'];

interface Row extends Document {
  key: string;
}

/** Every paper the year's data gives, ready to be written. */
export function PapersTab() {
  const { t } = useTranslation('documents');
  const { year } = useYear();
  const [kind, setKind] = useState<Kind>();
  const documents = useAnswer('documents.list', { year }, { keepPrevious: true });
  return (
    <Loaded query={documents}>
      {({ rows }) => {
        const kinds = [...new Set(rows.map((row) => row.kind))];
        const shown = rows.filter((row) => kind === undefined || row.kind === kind);
        return (
          <div className="fill">
            <div className="filters">
              <Choice<Kind>
                label={t('anyKind')}
                value={kind}
                options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
                onChange={setKind}
                width={220}
              />
              <span className="filter-count" aria-live="polite">
                {t('count', { count: shown.length })}
              </span>
            </div>
            <DocumentTable rows={shown.map((row) => ({ ...row, key: `${row.kind} ${row.subjectId}` }))} />
          </div>
        );
      }}
    </Loaded>
  );
}

/** The record a document is written from. */
function useOpenSubject() {
  const navigate = useNavigate();
  return ({ kind, subjectId: id }: Document) => {
    switch (kind) {
      case 'decision':
      case 'correction':
      case 'bonusList':
      case 'certificateList':
        return navigate({ to: '/commendations/decisions/$id', params: { id } });
      case 'unitReview':
      case 'councilMinutes':
      case 'ballots':
      case 'ballotCount':
        return navigate({ to: '/commendations' });
      case 'callNotice':
      case 'resultNotice':
        return navigate({ to: '/commendations/rounds/$id', params: { id } });
      case 'proposal':
      case 'register':
        return navigate({ to: '/commendations', search: { tab: 'register' } });
      case 'achievementReport':
      case 'achievementRecord':
        return navigate({ to: '/staff/$id', params: { id } });
      case 'pledge':
        return navigate({ to: '/pledges' });
      case 'agenda':
      case 'minutes':
      case 'resolution':
        return navigate({ to: '/meetings/$id', params: { id }, search: { tab: 'documents' } });
    }
  };
}

function DocumentTable({ rows }: { rows: Row[] }) {
  const { t } = useTranslation('documents');
  const open = useOpenSubject();
  return (
    <DataTable<Row>
      label={t('list')}
      dataSource={rows}
      rowKey="key"
      onOpen={(row) => void open(row)}
      minWidth={980}
      empty={<EmptyState title={t('empty.title')} hint={t('empty.hint')} />}
      columns={[
        { title: t('columns.kind'), width: 180, render: (_, row) => t(`kinds.${row.kind}`) },
        { title: t('columns.title'), dataIndex: 'title', ellipsis: true },
        {
          title: t('columns.date'),
          width: 110,
          className: 'number-cell',
          render: (_, { date }) => (date === null ? '–' : formatDate(date)),
        },
        { title: t('columns.files'), width: 280, render: (_, row) => <Files document={row} /> },
      ]}
    />
  );
}

/** The buttons of a row; pressing one does not open the row. */
function Files({ document }: { document: Document }) {
  const { t } = useTranslation('documents');
  const { kind, subjectId, title, suggestedName } = document;
  return (
    <span className="bar" role="presentation" onClick={(event) => event.stopPropagation()}>
      <WriteFileButton
        job="documents.writeWord"
        type="docx"
        suggestedName={suggestedName}
        input={{ kind, subjectId }}
        label={t('writeWord')}
        about={title}
      />
      {kind === 'decision' && (
        <PrintButton decisionId={subjectId} label={t('printCertificates')} about={title} isPlain />
      )}
    </span>
  );
}
