import { useNavigate } from '@tanstack/react-router';
import { App, Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDecimal } from '../../shared/domain/numbers.ts';
import { today } from '../../shared/clock.ts';
import { call, useAnswer, useCommand } from '../app/client.ts';
import { ActModal } from '../components/ActModal.tsx';
import { useReportFailure } from '../components/Failure.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { ShortTable } from '../components/ShortTable.tsx';
import { useOfferUndo } from '../components/useOfferUndo.tsx';
import { UseFields, type Use } from './designer/TemplateActs.tsx';
import { FontsPanel } from './FontsPanel.tsx';
import './certificates.css';

type Row = OutputOf<'certificates.templates'>['rows'][number];

/** The office's certificate templates and the fonts they may be set in. */
export function TemplatesTab() {
  const { t } = useTranslation('certificates');
  const templates = useAnswer('certificates.templates', {});
  return (
    <div className="stack">
      <section className="panel">
        <h2>{t('templates.title')}</h2>
        <p className="act-hint">{t('templates.hint')}</p>
        <Loaded query={templates}>{({ rows }) => <TemplateTable rows={rows} />}</Loaded>
        <p className="panel-foot">
          <TemplateListActs />
        </p>
      </section>
      <FontsPanel />
    </div>
  );
}

function TemplateTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('certificates');
  const navigate = useNavigate();
  const forms = useAnswer('commendations.catalogue', { on: today() });
  const formName = (code: string | null) =>
    forms.data?.rows.find((form) => form.code === code)?.name ?? code ?? t('templates.anyForm');
  return (
    <ShortTable<Row>
      label={t('templates.title')}
      rows={rows}
      rowKey={(row) => row.id}
      empty={t('templates.none')}
      onOpen={(row) => void navigate({ to: '/certificates/templates/$id', params: { id: row.id } })}
      columns={[
        {
          title: t('templates.name'),
          render: (row) => row.name,
        },
        { title: t('templates.recipient'), width: 104, render: (row) => t(`templates.kinds.${row.recipientKind}`) },
        { title: t('templates.form'), width: 128, render: (row) => formName(row.formCode) },
        { title: t('templates.paper'), width: 104, render: (row) => row.blankName ?? t('templates.plainPaper') },
        {
          title: t('templates.size'),
          width: 100,
          isNumber: true,
          render: ({ page }) =>
            t('templates.mm', { width: formatDecimal(page.widthMm), height: formatDecimal(page.heightMm) }),
        },
        { title: t('templates.number'), width: 84, isNumber: true, render: (row) => row.version },
        { title: '', width: 244, render: (row) => <RowActs row={row} /> },
      ]}
    />
  );
}

function RowActs({ row }: { row: Row }) {
  const { t } = useTranslation('certificates');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const copy = useCommand('certificates.copyTemplate');
  const makeDefault = useCommand('certificates.makeTemplateDefault');
  const remove = useCommand('certificates.deleteTemplate');
  const { id, name } = row;
  const run = async (act: Promise<unknown>, done: string) => {
    try {
      await act;
      await offerUndo(done);
    } catch (error) {
      report(error);
    }
  };
  const about = (label: string) => `${label}: ${name}`;
  return (
    <Space onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}>
      <Button
        size="small"
        aria-label={about(t('templates.copy'))}
        onClick={() =>
          void run(copy.mutateAsync({ id, name: t('templates.copyOf', { name }) }), t('templates.copied', { name }))
        }
      >
        {t('templates.copy')}
      </Button>
      {row.isDefault ? (
        <Tag className="template-default">{t('templates.default')}</Tag>
      ) : (
        <Button
          size="small"
          aria-label={about(t('templates.makeDefault'))}
          onClick={() => void run(makeDefault.mutateAsync({ id }), t('templates.madeDefault', { name }))}
        >
          {t('templates.makeDefault')}
        </Button>
      )}
      <Button
        size="small"
        aria-label={about(t('templates.delete'))}
        onClick={() => void run(remove.mutateAsync({ id }), t('templates.deleted', { name }))}
      >
        {t('templates.delete')}
      </Button>
    </Space>
  );
}

const A4_LANDSCAPE = { widthMm: 297, heightMm: 210 };
const EMPTY_DESIGN = { schemaVersion: 1 as const, page: A4_LANDSCAPE, border: null, boxes: [] };

function TemplateListActs() {
  const { t } = useTranslation('certificates');
  const navigate = useNavigate();
  const report = useReportFailure();
  const { message } = App.useApp();
  const [isCreating, setIsCreating] = useState(false);
  const create = useCommand('certificates.createTemplate');
  const take = useCommand('certificates.importTemplate');
  const restore = useCommand('certificates.restoreShippedTemplates');
  const openTemplate = (id: string) => navigate({ to: '/certificates/templates/$id', params: { id } });
  const importFile = async () => {
    const { file } = await call('shell.chooseFileToOpen', { type: 'certificateTemplate' });
    if (file === null) return;
    const { id } = await take.mutateAsync({ file });
    await openTemplate(id);
  };
  return (
    <Space wrap>
      <Button type="primary" onClick={() => setIsCreating(true)}>
        {t('templates.create')}
      </Button>
      <Button onClick={() => void importFile().catch(report)}>{t('templates.import')}</Button>
      <Button
        onClick={() =>
          void restore
            .mutateAsync({})
            .then(({ restored }) => message.success(t('templates.restored', { n: restored })))
            .catch(report)
        }
      >
        {t('templates.restore')}
      </Button>
      <ActModal<Use>
        title={t('templates.create')}
        isOpen={isCreating}
        onClose={() => setIsCreating(false)}
        initialValues={{ recipientKind: 'individual' }}
        onSave={async ({ name, recipientKind, formCode, blankId }) => {
          const use = { name, recipientKind, formCode: formCode ?? null, blankId: blankId ?? null };
          const { id } = await create.mutateAsync({ ...use, body: EMPTY_DESIGN });
          await openTemplate(id);
        }}
      >
        <UseFields />
      </ActModal>
    </Space>
  );
}
