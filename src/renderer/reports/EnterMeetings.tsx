import { Alert, Button, Col, Form, Input, InputNumber, Row, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GrowingText } from '../components/GrowingText.tsx';
import { useCommand } from '../app/client.ts';
import { ActModal } from '../components/ActModal.tsx';
import { DayInput } from '../components/DayInput.tsx';
import { useOfferUndo } from '../components/useOfferUndo.tsx';
import { readPastedMeetings, type NewMeeting } from './pastedMeetings.ts';

/** Enters one online meeting. */
export function EnterMeeting() {
  const { t } = useTranslation('reports');
  const [isOpen, setIsOpen] = useState(false);
  const record = useRecord();
  return (
    <>
      <Button type="primary" onClick={() => setIsOpen(true)}>
        {t('online.enter')}
      </Button>
      <ActModal<NewMeeting>
        title={t('online.enter')}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        initialValues={{ levels: 2, sites: 0, note: '' }}
        onSave={(meeting) => record([meeting])}
      >
        <MeetingFields />
      </ActModal>
    </>
  );
}

function MeetingFields() {
  const { t } = useTranslation('reports');
  return (
    <Row gutter={16}>
      <Col span={8}>
        <Form.Item name="heldOn" label={t('online.columns.heldOn')} rules={[{ required: true }]}>
          <DayInput />
        </Form.Item>
      </Col>
      <Col span={10}>
        <Form.Item name="levels" label={t('online.columns.levels')} rules={[{ required: true }]}>
          <Segmented options={[2, 3, 4].map((value) => ({ value, label: t('online.levelCount', { count: value }) }))} />
        </Form.Item>
      </Col>
      <Col span={6}>
        <Form.Item name="sites" label={t('online.columns.sites')}>
          <InputNumber min={0} precision={0} controls={false} style={{ width: '100%' }} />
        </Form.Item>
      </Col>
      <Col span={24}>
        <Form.Item name="title" label={t('online.columns.title')} rules={[{ required: true }]}>
          <Input />
        </Form.Item>
      </Col>
      <Col span={24}>
        <Form.Item name="note" label={t('online.columns.note')}>
          <Input />
        </Form.Item>
      </Col>
    </Row>
  );
}

/** Enters many at once, copied from the list the office keeps in a spreadsheet. */
export function PasteMeetings() {
  const { t } = useTranslation('reports');
  const [isOpen, setIsOpen] = useState(false);
  const record = useRecord();
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('online.paste')}</Button>
      <ActModal<{ pasted: string }>
        title={t('online.paste')}
        hint={t('online.pasteHint')}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        initialValues={{ pasted: '' }}
        width={760}
        onSave={({ pasted }) => record(readPastedMeetings(pasted).meetings)}
      >
        <PastedField />
      </ActModal>
    </>
  );
}

function PastedField() {
  const { t } = useTranslation('reports');
  const pasted = Form.useWatch<string>('pasted') ?? '';
  const { meetings, unreadable } = readPastedMeetings(pasted);
  return (
    <>
      <Form.Item
        name="pasted"
        label={t('online.pasted')}
        rules={[
          { required: true },
          {
            validator: () =>
              unreadable.length > 0 || meetings.length === 0
                ? Promise.reject(new Error(t('online.pastedWrong')))
                : Promise.resolve(),
          },
        ]}
      >
        <GrowingText autoFocus minRows={6} maxRows={12} className="pasted" />
      </Form.Item>
      <p role="status">{t('online.pastedRead', { count: meetings.length })}</p>
      {unreadable.map(({ line, text }) => (
        <Alert key={line} type="warning" showIcon title={t('online.unreadable', { line, text })} />
      ))}
    </>
  );
}

function useRecord() {
  const { t } = useTranslation('reports');
  const offerUndo = useOfferUndo();
  const { mutateAsync: record } = useCommand('reports.recordOnlineMeetings');
  return async (meetings: NewMeeting[]) => {
    const { recorded } = await record({ meetings });
    await offerUndo(t('online.recorded', { count: recorded }));
  };
}
