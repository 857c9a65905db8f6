import { Form, Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/clock.ts';
import { movementKind } from '../../../shared/contract/certificates/printing.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { DayInput } from '../../components/DayInput.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { Blank } from './BlanksPanel.tsx';

type Values = Omit<InputOf<'certificates.recordBlanks'>, 'blankId'>;

/** Blanks bought, spoiled apart from printing, or counted otherwise. */
export function RecordBlanksDialog({
  blank: { blankId, name, left: before },
  onClose,
}: {
  blank: Blank;
  onClose: () => void;
}) {
  const { t } = useTranslation('certificates');
  const offerUndo = useOfferUndo();
  const record = useCommand('certificates.recordBlanks');
  return (
    <ActModal<Values>
      title={t('stock.recordOf', { name })}
      hint={
        before < 0
          ? t('stock.overNow', { over: formatNumber(-before) })
          : t('stock.leftNow', { left: formatNumber(before) })
      }
      isOpen
      onClose={onClose}
      dayField="on"
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
      <NoteField />
    </ActModal>
  );
}

/** Of spoiled blanks it says why. */
function NoteField() {
  const { t } = useTranslation('certificates');
  const isSpoiled = Form.useWatch<Values['kind']>('kind') === 'spoiled';
  return (
    <Form.Item
      name="note"
      label={t(isSpoiled ? 'print.spoiledReason' : 'stock.note')}
      extra={isSpoiled ? undefined : t('stock.noteHint')}
      rules={[{ required: isSpoiled, whitespace: isSpoiled }]}
    >
      <Input />
    </Form.Item>
  );
}
