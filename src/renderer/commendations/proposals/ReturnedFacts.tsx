import { Button, Col, Form, Input, Row } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/dates.ts';
import { useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { DayInput } from '../../components/DayInput.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { Decision } from '../types.ts';

type Values = Pick<Decision, 'symbol' | 'issuedOn' | 'authority' | 'subject'>;

/** What is known of a decision a higher level issued; what was typed wrongly of it can be mended. */
export function ReturnedFacts({ decision }: { decision: Decision }) {
  const { t } = useTranslation('commendations');
  const [isOpen, setIsOpen] = useState(false);
  const offerUndo = useOfferUndo();
  const correct = useCommand('commendations.correctReturned');
  const { id, symbol, issuedOn, authority, subject } = decision;
  return (
    <>
      <h2>{t('returned.title')}</h2>
      <dl className="facts">
        <dt>{t('returned.by')}</dt>
        <dd>{authority}</dd>
        <dt>{t('fields.symbol')}</dt>
        <dd>{symbol}</dd>
        <dt>{t('fields.issuedOn')}</dt>
        <dd>{formatDate(issuedOn)}</dd>
        {subject && (
          <>
            <dt>{t('fields.subject')}</dt>
            <dd>{subject}</dd>
          </>
        )}
      </dl>
      <div className="panel-foot">
        <Button size="small" onClick={() => setIsOpen(true)}>
          {t('returned.correct')}
        </Button>
      </div>
      <ActModal<Values>
        title={t('returned.correctTitle', { symbol })}
        hint={t('returned.correctHint')}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        initialValues={{ symbol, issuedOn, authority, subject }}
        dayField="issuedOn"
        numberField="symbol"
        onSave={async (values) => {
          await correct.mutateAsync({ decisionId: id, ...values });
          await offerUndo(t('returned.corrected'));
        }}
      >
        <ReturnedFields />
      </ActModal>
    </>
  );
}

/** Number, day and author of a decision issued elsewhere. */
export function ReturnedFields() {
  const { t } = useTranslation('commendations');
  return (
    <>
      <Row gutter={16}>
        <Col span={12}>
          <Form.Item name="symbol" label={t('fields.symbol')} rules={[{ required: true, whitespace: true }]}>
            <Input autoFocus />
          </Form.Item>
        </Col>
        <Col span={12}>
          <Form.Item name="issuedOn" label={t('fields.issuedOn')} rules={[{ required: true }]}>
            <DayInput />
          </Form.Item>
        </Col>
      </Row>
      <Form.Item name="authority" label={t('returned.authority')} rules={[{ required: true, whitespace: true }]}>
        <Input />
      </Form.Item>
      <Form.Item name="subject" label={t('fields.subject')}>
        <Input.TextArea className="grows" />
      </Form.Item>
    </>
  );
}
