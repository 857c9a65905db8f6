import { Button, Form, Input, Radio, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/domain/dates.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { SENSITIVE_FIELDS, type SensitiveField } from '../../shared/domain/person.ts';
import { useAnswer, useCommand } from '../app/client.ts';
import { ActModal } from '../components/ActModal.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { ShortTable } from '../components/ShortTable.tsx';
import { useOfferUndo } from '../components/useOfferUndo.tsx';

interface Row {
  field: SensitiveField;
  /** Null while the office does not keep it. */
  use: OutputOf<'staff.sensitiveUses'>['rows'][number] | null;
  /** In how many files it stands. */
  people: number;
}

type Act = { name: 'keep' | 'drop'; row: Row };

/** What the law calls sensitive: the office keeps each only after saying what for, and can stop and erase it. */
export function SensitiveTab() {
  const { t } = useTranslation('staff');
  const uses = useAnswer('staff.sensitiveUses', {});
  const entered = useAnswer('staff.sensitiveEntered', {});
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  return (
    <section className="panel">
      <h2>{t('sensitive.title')}</h2>
      <p className="act-hint prose">{t('sensitive.hint')}</p>
      <Loaded query={uses}>
        {({ rows: kept }) => (
          <Loaded query={entered}>
            {({ rows: counts }) => (
              <FieldTable
                rows={SENSITIVE_FIELDS.map((field) => ({
                  field,
                  use: kept.find((use) => use.field === field) ?? null,
                  people: counts.find((count) => count.field === field)?.people ?? 0,
                }))}
                onAct={setAct}
              />
            )}
          </Loaded>
        )}
      </Loaded>
      {act?.name === 'keep' && <KeepDialog row={act.row} onClose={close} />}
      {act?.name === 'drop' && <DropDialog row={act.row} onClose={close} />}
    </section>
  );
}

function FieldTable({ rows, onAct }: { rows: readonly Row[]; onAct: (act: Act) => void }) {
  const { t } = useTranslation('staff');
  return (
    <ShortTable<Row>
      label={t('sensitive.title')}
      rows={rows}
      rowKey={({ field }) => field}
      empty=""
      columns={[
        { title: t('sensitive.field'), width: 180, render: ({ field }) => t(`sensitive.fields.${field}`) },
        {
          title: t('sensitive.state'),
          width: 190,
          render: ({ use }) =>
            use ? (
              <Tag color="success">{t('sensitive.since', { day: formatDate(use.since) })}</Tag>
            ) : (
              t('sensitive.off')
            ),
        },
        { title: t('sensitive.purpose'), render: ({ use }) => use?.purpose ?? '' },
        {
          title: t('sensitive.people'),
          width: 120,
          isNumber: true,
          render: ({ people }) => formatNumber(people),
        },
        { title: '', width: 250, render: (row) => <RowActs row={row} onAct={onAct} /> },
      ]}
    />
  );
}

function RowActs({ row, onAct }: { row: Row; onAct: (act: Act) => void }) {
  const { t } = useTranslation('staff');
  const field = t(`sensitive.fields.${row.field}`);
  const button = (name: Act['name'], label: 'keep' | 'restate' | 'drop' | 'erase') => (
    <Button
      size="small"
      aria-label={t('sensitive.actOn', { act: t(`sensitive.${label}`), field })}
      onClick={() => onAct({ name, row })}
    >
      {t(`sensitive.${label}`)}
    </Button>
  );
  return (
    <Space size={6}>
      {button('keep', row.use ? 'restate' : 'keep')}
      {row.use ? button('drop', 'drop') : row.people > 0 && button('drop', 'erase')}
    </Space>
  );
}

interface DialogProps {
  row: Row;
  onClose: () => void;
}

function KeepDialog({ row: { field, use }, onClose }: DialogProps) {
  const { t } = useTranslation('staff');
  const offerUndo = useOfferUndo();
  const keep = useCommand('staff.keepSensitive');
  const save = async ({ purpose }: { purpose: string }) => {
    await keep.mutateAsync({ field, purpose });
    await offerUndo(t('common:saved'));
  };
  return (
    <ActModal<{ purpose: string }>
      title={t(use ? 'sensitive.restateTitle' : 'sensitive.keepTitle', { field: t(`sensitive.fields.${field}`) })}
      hint={t('sensitive.keepHint')}
      saveLabel={t(use ? 'common:save' : 'sensitive.keep')}
      isOpen
      onClose={onClose}
      initialValues={{ purpose: use?.purpose ?? '' }}
      onSave={save}
    >
      <Form.Item
        name="purpose"
        label={t('sensitive.purpose')}
        extra={t('sensitive.purposeHint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea rows={2} autoFocus />
      </Form.Item>
    </ActModal>
  );
}

/** Stops keeping a field; says what is erased, or that it stays unseen. */
function DropDialog({ row: { field, use, people }, onClose }: DialogProps) {
  const { t } = useTranslation('staff');
  const offerUndo = useOfferUndo();
  const drop = useCommand('staff.dropSensitive');
  const name = t(`sensitive.fields.${field}`);
  const save = async ({ erase }: { erase: boolean }) => {
    const { erased } = await drop.mutateAsync({ field, erase: erase ?? false });
    await offerUndo(t('sensitive.dropped', { field: name, people: formatNumber(erased) }));
  };
  return (
    <ActModal<{ erase: boolean }>
      title={t(use ? 'sensitive.dropTitle' : 'sensitive.eraseTitle', { field: name })}
      hint={t('sensitive.dropHint')}
      saveLabel={t(use ? 'sensitive.drop' : 'sensitive.erase')}
      isOpen
      onClose={onClose}
      initialValues={{ erase: people > 0 }}
      onSave={save}
    >
      {people > 0 && (
        <Form.Item name="erase" label={t('sensitive.entered', { people: formatNumber(people) })}>
          <Radio.Group
            className="radio-lines"
            options={[
              { value: true, label: t('sensitive.eraseThem') },
              ...(use ? [{ value: false, label: t('sensitive.leaveThem') }] : []),
            ]}
          />
        </Form.Item>
      )}
    </ActModal>
  );
}
