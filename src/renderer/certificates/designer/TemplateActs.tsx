import { App, Button, Form, Input, Modal, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { today } from '../../../shared/clock.ts';
import { call, useAnswer, useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { useReportFailure } from '../../components/Failure.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { WriteFileButton } from '../../components/WriteFileButton.tsx';
import { formatMoment } from '../../components/moments.ts';
import { useStore } from './useDesign.ts';
import { findByLabel } from '../../components/findByLabel.ts';

type Template = OutputOf<'certificates.template'>;
export type Use = Required<InputOf<'certificates.changeTemplate'>['changes']>;

/** What a template is called and used for, its older versions, and the file of it. */
export function TemplateActs({ template }: { template: Template }) {
  const { t } = useTranslation('certificates');
  const [open, setOpen] = useState<'use' | 'versions' | null>(null);
  const change = useCommand('certificates.changeTemplate');
  const { id, name, formCode, recipientKind, blankId } = template;
  const close = () => setOpen(null);
  return (
    <Space wrap>
      <Button onClick={() => setOpen('use')}>{t('templates.use')}</Button>
      <Button onClick={() => setOpen('versions')}>{t('templates.versions')}</Button>
      <WriteFileButton
        job="certificates.exportTemplate"
        type="certificateTemplate"
        suggestedName={`${name}.giaykhen`}
        input={{ id }}
        label={t('templates.export')}
      />
      <ActModal<Use>
        title={t('templates.use')}
        isOpen={open === 'use'}
        onClose={close}
        initialValues={{ name, formCode, recipientKind, blankId }}
        onSave={(changes) => change.mutateAsync({ id, changes })}
      >
        <UseFields />
      </ActModal>
      <Modal
        open={open === 'versions'}
        title={t('templates.versions')}
        onCancel={close}
        footer={null}
        destroyOnHidden
        width={560}
      >
        <p className="act-hint">{t('templates.versionsHint')}</p>
        <Versions id={id} onOpened={close} />
      </Modal>
    </Space>
  );
}

/** Name, and for which form, recipient and paper. */
export function UseFields() {
  const { t } = useTranslation('certificates');
  const blanks = useAnswer('certificates.blanks', {});
  const forms = useAnswer('commendations.catalogue', { on: today() });
  const kinds = ['individual', 'collective', 'household'] as const;
  return (
    <>
      <Form.Item name="name" label={t('templates.name')} rules={[{ required: true }]}>
        <Input />
      </Form.Item>
      <Form.Item name="recipientKind" label={t('templates.recipient')}>
        <Select options={kinds.map((value) => ({ value, label: t(`templates.kinds.${value}`) }))} />
      </Form.Item>
      <Form.Item name="formCode" label={t('templates.form')}>
        <Select
          allowClear
          placeholder={t('templates.anyForm')}
          options={(forms.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          showSearch={findByLabel}
        />
      </Form.Item>
      <Form.Item name="blankId" label={t('templates.paper')}>
        <Select
          allowClear
          placeholder={t('templates.plainPaper')}
          options={(blanks.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </>
  );
}

/** Older versions; one opened here is a change like any other, and becomes the newest when saved. */
function Versions({ id, onOpened }: { id: string; onOpened: () => void }) {
  const { t } = useTranslation('certificates');
  const store = useStore();
  const report = useReportFailure();
  const versions = useAnswer('certificates.versions', { id });
  const { message } = App.useApp();
  const open = async (versionId: string) => {
    const { body, number } = await call('certificates.version', { id: versionId });
    store.changeBody(() => body);
    onOpened();
    void message.info(t('templates.versionOpened', { n: number }));
  };
  return (
    <ShortTable
      label={t('templates.versions')}
      rows={versions.data?.rows ?? []}
      rowKey={(row) => row.id}
      empty=""
      columns={[
        { title: t('templates.number'), width: 90, isNumber: true, render: (row) => row.number },
        { title: t('templates.savedAt'), render: (row) => formatMoment(row.savedAt) },
        {
          title: '',
          width: 130,
          render: (row) => (
            <Button size="small" onClick={() => void open(row.id).catch(report)}>
              {t('templates.openVersion')}
            </Button>
          ),
        },
      ]}
    />
  );
}
