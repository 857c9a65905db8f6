import { Col, Form, Input, Row, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DISCIPLINES } from '../../../shared/domain/person.ts';
import { useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { DayInput } from '../../components/DayInput.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { Person } from './staffValues.ts';

type Discipline = Person['disciplines'][number];
type Values = Omit<Discipline, 'id'>;

interface Props {
  person: Person;
  /** The one to correct or end; null for a new one. */
  measure: Discipline | null;
  onClose: () => void;
}

/** Records a disciplinary measure, corrects it, or says when it lost its effect. */
export function DisciplineDialog({ person, measure, onClose }: Props) {
  const { t } = useTranslation('staff');
  const offerUndo = useOfferUndo();
  const record = useCommand('staff.recordDiscipline');
  const update = useCommand('staff.updateDiscipline');
  const save = async ({ endedOn, ...values }: Values) => {
    const entered = { ...values, endedOn: endedOn ?? null };
    if (measure) await update.mutateAsync({ id: measure.id, changes: entered });
    else await record.mutateAsync({ staffId: person.id, ...entered });
    await offerUndo(t('common:saved'));
  };
  return (
    <ActModal<Values>
      title={t(measure ? 'discipline.editTitle' : 'discipline.newTitle', { name: person.fullName })}
      isOpen
      onClose={onClose}
      initialValues={measure ?? { decisionNumber: '', reason: '', endedOn: null }}
      onSave={save}
    >
      <Row gutter={16}>
        <Col span={14}>
          <Form.Item name="form" label={t('discipline.form')} rules={[{ required: true }]}>
            <Select options={DISCIPLINES.map((form) => ({ value: form, label: t(`disciplines.${form}`) }))} />
          </Form.Item>
        </Col>
        <Col span={10}>
          <Form.Item name="decidedOn" label={t('discipline.decidedOn')} rules={[{ required: true }]}>
            <DayInput />
          </Form.Item>
        </Col>
        <Col span={14}>
          <Form.Item name="decisionNumber" label={t('fields.decisionNumber')}>
            <Input />
          </Form.Item>
        </Col>
        <Col span={10}>
          <Form.Item name="endedOn" label={t('discipline.endedOn')} extra={t('discipline.endedOnHint')}>
            <DayInput />
          </Form.Item>
        </Col>
      </Row>
      <Form.Item name="reason" label={t('discipline.reason')}>
        <Input.TextArea rows={2} />
      </Form.Item>
    </ActModal>
  );
}
