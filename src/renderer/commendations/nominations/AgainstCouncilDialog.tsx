import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/dates.ts';
import { departsFromCouncil } from '../../../shared/domain/checks/council.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { GrowingText } from '../../components/GrowingText.tsx';
import type { Nomination } from '../types.ts';
import type { Judgement } from './useNominationActs.ts';

/** Of these, what a concluded session of the council decided otherwise than they would be judged now. */
export function againstCouncil(rows: readonly Nomination[], status: Judgement): Nomination[] {
  return rows.filter(
    ({ council, formCode, status: before }) =>
      council !== null && before !== status && departsFromCouncil({ status, formCode }, council),
  );
}

interface Props {
  /** As `againstCouncil` gives them. */
  rows: readonly Nomination[];
  onClose: () => void;
  onReason: (reason: string) => Promise<void>;
}

/** Shows how the council voted, and asks why it is judged otherwise. */
export function AgainstCouncilDialog({ rows, onClose, onReason }: Props) {
  const { t } = useTranslation('commendations');
  return (
    <ActModal<{ reason: string }>
      title={t('nominations.againstCouncil.title')}
      hint={t('nominations.againstCouncil.hint', { n: formatNumber(rows.length) })}
      isOpen
      onClose={onClose}
      initialValues={{ reason: '' }}
      onSave={({ reason }) => onReason(reason)}
    >
      <ul className="council-votes">
        {rows.map(({ id, recipientName: name, formName: form, council }) =>
          council === null ? null : (
            <li key={id}>
              {t(`nominations.againstCouncil.${council.passed ? 'vote' : 'voteDeclined'}`, {
                name,
                form,
                on: formatDate(council.heldOn),
                votesFor: council.votesFor,
                summoned: council.summoned,
                required: council.required,
              })}
            </li>
          ),
        )}
      </ul>
      <Form.Item
        name="reason"
        label={t('nominations.againstCouncil.reason')}
        rules={[{ required: true, whitespace: true }]}
      >
        <GrowingText minRows={2} autoFocus />
      </Form.Item>
    </ActModal>
  );
}
