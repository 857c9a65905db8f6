import { Button, Form, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/clock.ts';
import { movementKind } from '../../../shared/contract/certificates/printing.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { DayInput } from '../../components/DayInput.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { useSizeText } from './useSizeText.ts';

type Stock = OutputOf<'certificates.blankStock'>['rows'][number];
type Values = Omit<InputOf<'certificates.recordBlanks'>, 'blankId'>;

/** Pre-printed sheets: bought, used, spoiled, left. */
export function BlanksPanel() {
  const { t } = useTranslation('certificates');
  const stock = useAnswer('certificates.blankStock', {});
  const sizeText = useSizeText();
  const [chosen, setChosen] = useState<Stock | null>(null);
  const [recording, setRecording] = useState<Stock | null>(null);
  const number = (title: string, of: (row: Stock) => number) => ({
    title,
    width: 110,
    isNumber: true,
    render: (row: Stock) => formatNumber(of(row)),
  });
  return (
    <section className="panel">
      <h2>{t('stock.title')}</h2>
      <p className="act-hint">{t('stock.hint')}</p>
      <Loaded query={stock}>
        {({ rows }) => (
          <ShortTable<Stock>
            label={t('stock.title')}
            rows={rows}
            rowKey={({ blankId }) => blankId}
            onOpen={setChosen}
            empty={t('stock.none')}
            columns={[
              { title: t('stock.blank'), render: ({ name }) => name },
              { title: t('printer.paper'), width: 150, render: sizeText },
              number(t('stock.received'), ({ received }) => received),
              number(t('stock.used'), ({ used }) => used),
              number(t('stock.spoiled'), ({ spoiled }) => spoiled),
              {
                ...number(t('stock.left'), ({ left }) => left),
                render: ({ left }) => <strong>{formatNumber(left)}</strong>,
              },
              {
                title: '',
                width: 130,
                render: (row) => (
                  <Button
                    size="small"
                    aria-label={`${t('stock.record')}: ${row.name}`}
                    onClick={(event) => {
                      event.stopPropagation();
                      setRecording(row);
                    }}
                  >
                    {t('stock.record')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {chosen && <Movements blank={chosen} />}
      {recording && <RecordDialog blank={recording} onClose={() => setRecording(null)} />}
    </section>
  );
}

function Movements({ blank: { blankId, name } }: { blank: Stock }) {
  const { t } = useTranslation('certificates');
  const movements = useAnswer('certificates.blankMovements', { blankId });
  return (
    <>
      <h3 className="panel-foot">{t('stock.movementsOf', { name })}</h3>
      <Loaded query={movements}>
        {({ rows }) => (
          <ShortTable
            label={t('stock.movementsOf', { name })}
            rows={rows}
            rowKey={({ id, kind, note }) => `${id} ${kind} ${note}`}
            empty={t('stock.noMovements')}
            columns={[
              { title: t('stock.on'), width: 120, render: ({ on }) => formatDate(on) },
              { title: t('stock.kind'), width: 180, render: ({ kind }) => t(`stock.kinds.${kind}`) },
              {
                title: t('stock.quantity'),
                width: 110,
                isNumber: true,
                render: ({ quantity }) => formatNumber(quantity),
              },
              { title: t('stock.note'), render: ({ note }) => note },
            ]}
          />
        )}
      </Loaded>
    </>
  );
}

function RecordDialog({ blank: { blankId, name }, onClose }: { blank: Stock; onClose: () => void }) {
  const { t } = useTranslation('certificates');
  const offerUndo = useOfferUndo();
  const record = useCommand('certificates.recordBlanks');
  return (
    <ActModal<Values>
      title={t('stock.recordOf', { name })}
      isOpen
      onClose={onClose}
      initialValues={{ kind: 'received', on: today(), note: '' }}
      onSave={async (values) => {
        const { left } = await record.mutateAsync({ ...values, blankId });
        await offerUndo(t('stock.recorded', { left: formatNumber(left) }));
      }}
    >
      <Form.Item name="kind" label={t('stock.kind')}>
        <Radio.Group
          className="radio-lines"
          options={movementKind.options.map((kind) => ({ value: kind, label: t(`stock.kinds.${kind}`) }))}
        />
      </Form.Item>
      <Form.Item name="quantity" label={t('stock.quantity')} rules={[{ required: true }]}>
        <InputNumber min={1} max={100_000} precision={0} autoFocus />
      </Form.Item>
      <Form.Item name="on" label={t('stock.on')} rules={[{ required: true }]}>
        <DayInput />
      </Form.Item>
      <Form.Item name="note" label={t('stock.note')} extra={t('stock.noteHint')}>
        <Input />
      </Form.Item>
    </ActModal>
  );
}
