import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { staffStatus } from '../../../shared/contract/staff.ts';
import { useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { SinceFields } from '../MoveDialog.tsx';
import type { Person } from './staffValues.ts';

type StatusLine = Person['statuses'][number];
type Values = Pick<StatusLine, 'on' | 'status' | 'decisionNumber'>;

/** Corrects the day, the kind or the decision of a leave, retirement or return. */
export function StatusLineDialog({ line, onClose }: { line: StatusLine; onClose: () => void }) {
  const { t } = useTranslation('staff');
  const offerUndo = useOfferUndo();
  const correct = useCommand('staff.correctStatus');
  const save = async (changes: Values) => {
    await correct.mutateAsync({ id: line.id, changes });
    await offerUndo(t('common:saved'));
  };
  return (
    <ActModal<Values>
      title={t('career.statusTitle', { status: t(`statusChange.${line.status}`) })}
      hint={t('career.statusHint')}
      isOpen
      onClose={onClose}
      dayField="on"
      initialValues={{ on: line.on, status: line.status, decisionNumber: line.decisionNumber }}
      onSave={save}
    >
      <Form.Item name="status" label={t('fields.newStatus')} rules={[{ required: true }]}>
        <Select
          options={staffStatus.options.map((status) => ({ value: status, label: t(`statusChange.${status}`) }))}
        />
      </Form.Item>
      <SinceFields />
    </ActModal>
  );
}
