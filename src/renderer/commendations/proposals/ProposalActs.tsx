import { useNavigate } from '@tanstack/react-router';
import { App, Button, Checkbox, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/clock.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { DayInput } from '../../components/DayInput.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { Proposal } from '../types.ts';
import { ReturnedFields } from './ReturnedFacts.tsx';

interface Props {
  proposal: Proposal;
  /** What the answer is about: the nominations picked, or all that wait. */
  ids: string[];
  onDone: () => void;
}

type Act = 'return' | 'refuse' | 'withdraw';

/** The answer that came back, or taking the proposal back before it comes. */
export function ProposalActs(props: Props) {
  const { t } = useTranslation('commendations');
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  return (
    <Space wrap>
      <Button type="primary" size="small" onClick={() => setAct('return')}>
        {t('returned.button')}
      </Button>
      <Button size="small" onClick={() => setAct('refuse')}>
        {t('refused.button')}
      </Button>
      <Button size="small" onClick={() => setAct('withdraw')}>
        {t('withdraw.button')}
      </Button>
      <ReturnDialog {...props} isOpen={act === 'return'} onClose={close} />
      <RefuseDialog {...props} isOpen={act === 'refuse'} onClose={close} />
      <WithdrawDialog {...props} isOpen={act === 'withdraw'} onClose={close} />
    </Space>
  );
}

type DialogProps = Props & { isOpen: boolean; onClose: () => void };

interface Returned {
  symbol: string;
  issuedOn: string;
  authority: string;
  subject: string;
  isPaidByOffice: boolean;
}

/** The decision of the higher level: what it grants enters the register. */
function ReturnDialog({ proposal, ids, onDone, isOpen, onClose }: DialogProps) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const record = useCommand('commendations.recordReturned');
  return (
    <ActModal<Returned>
      title={t('returned.dialog', { n: formatNumber(ids.length) })}
      hint={t('returned.hint')}
      isOpen={isOpen}
      onClose={onClose}
      saveLabel={t('returned.save')}
      dayField="issuedOn"
      numberField="symbol"
      initialValues={{ issuedOn: today(), authority: proposal.addressee, subject: '', isPaidByOffice: false }}
      onSave={async (values) => {
        const { id, awards } = await record.mutateAsync({ proposalId: proposal.id, ...values, granted: ids });
        onDone();
        void message.success(t('returned.done', { n: formatNumber(awards) }));
        await navigate({ to: '/commendations/decisions/$id', params: { id } });
      }}
    >
      <ReturnedFields />
      <Form.Item name="isPaidByOffice" valuePropName="checked">
        <Checkbox>{t('returned.isPaidByOffice')}</Checkbox>
      </Form.Item>
    </ActModal>
  );
}

function RefuseDialog({ proposal, ids, onDone, isOpen, onClose }: DialogProps) {
  const { t } = useTranslation('commendations');
  const offerUndo = useOfferUndo();
  const record = useCommand('commendations.recordRefused');
  return (
    <ActModal<{ reason: string }>
      title={t('refused.dialog', { n: formatNumber(ids.length) })}
      isOpen={isOpen}
      onClose={onClose}
      saveLabel={t('refused.save')}
      initialValues={{ reason: '' }}
      onSave={async ({ reason }) => {
        await record.mutateAsync({ proposalId: proposal.id, nominationIds: ids, reason });
        onDone();
        await offerUndo(t('refused.done', { n: formatNumber(ids.length) }));
      }}
    >
      <Form.Item name="reason" label={t('refused.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea className="grows" autoFocus />
      </Form.Item>
    </ActModal>
  );
}

function WithdrawDialog({ proposal, onDone, isOpen, onClose }: DialogProps) {
  const { t } = useTranslation('commendations');
  const offerUndo = useOfferUndo();
  const withdraw = useCommand('commendations.withdrawProposal');
  return (
    <ActModal<{ on: string; reason: string }>
      title={t('withdraw.dialog', { symbol: proposal.symbol })}
      hint={t('withdraw.hint', { n: formatNumber(proposal.waiting) })}
      isOpen={isOpen}
      onClose={onClose}
      saveLabel={t('withdraw.button')}
      dayField="on"
      initialValues={{ on: today(), reason: '' }}
      onSave={async (values) => {
        await withdraw.mutateAsync({ id: proposal.id, ...values });
        onDone();
        await offerUndo(t('withdraw.done'));
      }}
    >
      <Form.Item name="on" label={t('withdraw.on')} rules={[{ required: true }]}>
        <DayInput />
      </Form.Item>
      <Form.Item name="reason" label={t('withdraw.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea className="grows" autoFocus />
      </Form.Item>
    </ActModal>
  );
}
