import { Link } from '@tanstack/react-router';
import { Col, Form, Input, InputNumber, Row, Select, type FormRule } from 'antd';
import { useTranslation } from 'react-i18next';
import { roundKind } from '../../shared/contract/commendations.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { useAnswer } from '../app/client.ts';
import { DayInput } from '../components/DayInput.tsx';
import { useSentence } from '../components/Failure.tsx';

export type RoundValues = Required<Omit<InputOf<'commendations.createRound'>, 'copyOf'>>;

/** What a round is; `isDecided` when its year and period can no longer change. */
export function RoundFields({ isDecided = false }: { isDecided?: boolean }) {
  const { t } = useTranslation('commendations');
  const sentence = useSentence();
  const notBeforePeriod: FormRule = ({ getFieldValue }) => ({
    validator: (_rule, day: string | null | undefined) => {
      const earlier = getFieldValue('periodFrom') as string | null | undefined;
      if (!day || !earlier || day >= earlier) return Promise.resolve();
      return Promise.reject(new Error(sentence(new AppError('DATE_OUT_OF_ORDER', { earlier, later: day }))));
    },
  });
  return (
    <>
      <Form.Item name="name" label={t('fields.roundName')} rules={[{ required: true }]}>
        <Input autoFocus />
      </Form.Item>
      <Row gutter={16}>
        <Col span={12}>
          <Form.Item name="kind" label={t('fields.kind')} rules={[{ required: true }]}>
            <Select options={roundKind.options.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))} />
          </Form.Item>
        </Col>
        <Col span={12}>
          <Form.Item name="year" label={t('fields.year')} rules={[{ required: true }]}>
            <InputNumber precision={0} controls={false} disabled={isDecided} style={{ width: 100 }} />
          </Form.Item>
        </Col>
      </Row>
      <Row gutter={16}>
        <Col span={8}>
          <Form.Item name="periodFrom" label={t('fields.periodFrom')} rules={[{ required: true }]}>
            <DayInput disabled={isDecided} />
          </Form.Item>
        </Col>
        <Col span={8}>
          <Form.Item
            name="periodTo"
            label={t('fields.periodTo')}
            dependencies={['periodFrom']}
            rules={[{ required: true }, notBeforePeriod]}
            extra={<RulePackOfPeriod />}
          >
            <DayInput disabled={isDecided} />
          </Form.Item>
        </Col>
        <Col span={8}>
          <Form.Item
            name="deadline"
            label={t('fields.deadline')}
            dependencies={['periodFrom']}
            rules={[notBeforePeriod]}
            extra={t('newRound.deadlineHint')}
          >
            <DayInput />
          </Form.Item>
        </Col>
      </Row>
    </>
  );
}

/** Says which rules the round will follow, or that there are none yet and where to make them. */
function RulePackOfPeriod() {
  const { t } = useTranslation('commendations');
  const sentence = useSentence();
  const periodTo = Form.useWatch<string | null>('periodTo');
  const pack = useAnswer('office.rulePackOn', { date: periodTo ?? '' }, { enabled: Boolean(periodTo) });
  if (pack.data) return t('newRound.periodHint', { pack: pack.data.name });
  if (!pack.error) return null;
  return (
    <>
      <span className="wrong">{sentence(pack.error)}</span>{' '}
      <Link to="/settings" search={{ tab: 'rules' }}>
        {t('newRound.makePack')}
      </Link>
    </>
  );
}
