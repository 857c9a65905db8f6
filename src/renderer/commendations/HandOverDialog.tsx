import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { today } from '../../shared/clock.ts';
import { formatDate } from '../../shared/domain/dates.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useAnswer, useCommand } from '../app/client.ts';
import { ActModal } from '../components/ActModal.tsx';
import { DayInput } from '../components/DayInput.tsx';
import { useOfferUndo } from '../components/useOfferUndo.tsx';

interface Props {
  title: string;
  awardIds: readonly string[];
  isOpen: boolean;
  onClose: () => void;
  onDone?: () => void;
}

interface Values {
  meetingId?: string | null;
  on: string;
  receivedBy: string;
}

/** Records that awards were handed over: at a meeting, whose day it then is, or singly. */
export function HandOverDialog({ title, awardIds, isOpen, onClose, onDone }: Props) {
  const { t } = useTranslation('commendations');
  const offerUndo = useOfferUndo();
  const handOver = useCommand('commendations.handOver');
  return (
    <ActModal<Values>
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      initialValues={{ on: today(), receivedBy: '' }}
      saveLabel={t('handOver.save')}
      onSave={async ({ meetingId, on, receivedBy }) => {
        const input = { awardIds: [...awardIds], meetingId: meetingId ?? null, on, receivedBy };
        const { handedOver } = await handOver.mutateAsync(input);
        onDone?.();
        await offerUndo(t('handOver.done', { n: formatNumber(handedOver) }));
      }}
    >
      <MeetingField />
      <Form.Item name="on" label={t('handOver.on')} rules={[{ required: true }]}>
        <DayInput />
      </Form.Item>
      <Form.Item name="receivedBy" label={t('handOver.receivedBy')} extra={t('handOver.receivedByHint')}>
        <Input />
      </Form.Item>
    </ActModal>
  );
}

function MeetingField() {
  const { t } = useTranslation('commendations');
  const form = Form.useFormInstance<Values>();
  const meetings = useAnswer('meetings.list', {});
  const rows = meetings.data?.rows ?? [];
  return (
    <Form.Item name="meetingId" label={t('handOver.meeting')} extra={t('handOver.meetingHint')}>
      <Select<string>
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        loading={meetings.isPending}
        options={rows.map(({ id, name, heldOn }) => ({
          value: id,
          label: t('handOver.meetingOn', { name, date: formatDate(heldOn) }),
        }))}
        onChange={(chosen?: string) => {
          const meeting = rows.find(({ id }) => id === chosen);
          if (meeting) form.setFieldValue('on', meeting.heldOn);
        }}
      />
    </Form.Item>
  );
}
