import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { today } from '../../shared/clock.ts';
import { formatDate } from '../../shared/domain/dates.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useAnswer, useCommand } from '../app/client.ts';
import { ActModal } from '../components/ActModal.tsx';
import { DayInput } from '../components/DayInput.tsx';
import { useOfferUndo } from '../components/useOfferUndo.tsx';
import { findByLabel } from '../components/findByLabel.ts';

interface Values {
  meetingId?: string | null;
  on: string;
  receivedBy: string;
}

interface Props {
  title: string;
  awardIds: readonly string[];
  isOpen: boolean;
  onClose: () => void;
  onDone?: () => void;
  /** What was entered before and is mended; undefined while nothing was. */
  before?: Values;
}

/** Records that awards were handed over: at a meeting, whose day it then is, or singly. */
export function HandOverDialog({ title, awardIds, isOpen, onClose, onDone, before }: Props) {
  const { t } = useTranslation('commendations');
  const offerUndo = useOfferUndo();
  const handOver = useCommand('commendations.handOver');
  const correct = useCommand('commendations.correctHandOver');
  return (
    <ActModal<Values>
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      initialValues={before ?? { on: today(), receivedBy: '' }}
      saveLabel={before ? undefined : t('handOver.save')}
      dayField="on"
      onSave={async ({ meetingId = null, on, receivedBy }) => {
        const handedOver = { meetingId, on, receivedBy };
        if (before) await correct.mutateAsync({ awardIds: [...awardIds], handedOver });
        else await handOver.mutateAsync({ awardIds: [...awardIds], ...handedOver });
        onDone?.();
        await offerUndo(before ? t('handOver.corrected') : t('handOver.done', { n: formatNumber(awardIds.length) }));
      }}
    >
      <MeetingAndDay />
      <Form.Item name="receivedBy" label={t('handOver.receivedBy')} extra={t('handOver.receivedByHint')}>
        <Input />
      </Form.Item>
    </ActModal>
  );
}

/** At a meeting the day is the meeting's. */
function MeetingAndDay() {
  const { t } = useTranslation('commendations');
  const form = Form.useFormInstance<Values>();
  const meetings = useAnswer('meetings.list', {});
  const rows = meetings.data?.rows ?? [];
  const isAtMeeting = Boolean(Form.useWatch('meetingId', form));
  return (
    <>
      <Form.Item name="meetingId" label={t('handOver.meeting')} extra={t('handOver.meetingHint')}>
        <Select<string>
          allowClear
          showSearch={findByLabel}
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
      <Form.Item name="on" label={t('handOver.on')} rules={[{ required: true }]}>
        <DayInput disabled={isAtMeeting} />
      </Form.Item>
    </>
  );
}
