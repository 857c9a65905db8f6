import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { ClockInput } from '../../components/TypedInput.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { Session } from '../types.ts';

/** Ends a session; before, it says what the votes will do to the nominations. */
export function CloseSessionDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const { t } = useTranslation('commendations');
  const offerUndo = useOfferUndo();
  const close = useCommand('commendations.closeSession');
  const passed = session.voteRows.filter(({ verdict }) => verdict.passed).length;
  const numbers = {
    passed: formatNumber(passed),
    failed: formatNumber(session.voteRows.length - passed),
    left: formatNumber(session.candidates.length - session.voteRows.length),
  };
  const isCouncil = session.unitId === null;
  return (
    <ActModal<{ endsAt?: string | null; conclusion: string }>
      title={t('session.close')}
      hint={t(isCouncil ? 'session.closeCouncil' : 'session.closeReview', numbers)}
      isOpen
      onClose={onClose}
      initialValues={{
        endsAt: session.endsAt,
        conclusion: session.conclusion || t('session.usualConclusion', numbers),
      }}
      saveLabel={t('session.close')}
      onSave={async ({ endsAt, conclusion }) => {
        const { approved, declined } = await close.mutateAsync({ id: session.id, endsAt: endsAt ?? null, conclusion });
        const counts = { approved: formatNumber(approved), declined: formatNumber(declined) };
        await offerUndo(isCouncil ? t('session.closedCouncil', counts) : t('session.closedReview'));
      }}
    >
      <Form.Item name="endsAt" label={t('session.fields.endsAt')}>
        <ClockInput />
      </Form.Item>
      <Form.Item name="conclusion" label={t('session.fields.conclusion')}>
        <Input.TextArea className="grows" />
      </Form.Item>
    </ActModal>
  );
}
