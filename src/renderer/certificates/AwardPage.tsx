import { useNavigate, useParams } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recipientLine } from '../../shared/domain/person.ts';
import { useAnswer } from '../app/client.ts';
import { HandOverDialog } from '../commendations/HandOverDialog.tsx';
import { RecordedPage } from '../commendations/recorded/RecordedPage.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import type { Award } from './award.ts';
import { AwardFacts } from './AwardFacts.tsx';
import { CertificateView } from './CertificateView.tsx';
import { OtherAwards } from './OtherAwards.tsx';
import { Pager } from './Pager.tsx';
import { PrintButton } from './printing/PrintButton.tsx';
import { PrintsPanel } from './printing/PrintsPanel.tsx';
import { ProofPanel } from './proof/ProofPanel.tsx';
import './certificates.css';

/** A line of the register: what a decision awarded, or what was recorded from old papers. */
export function AwardPage() {
  const { id } = useParams({ from: '/commendations/awards/$id' });
  const line = useAnswer('commendations.registerLine', { id }, { keepPrevious: true });
  return (
    <Loaded query={line}>
      {(award) => (award.decisionId === null ? <RecordedPage award={award} /> : <DecidedAward id={id} />)}
    </Loaded>
  );
}

/** One award: its certificate as it will be printed, and the facts it was decided with. */
function DecidedAward({ id }: { id: string }) {
  const award = useAnswer('commendations.award', { id }, { keepPrevious: true });
  return <Loaded query={award}>{(details) => <AwardSheet award={details} />}</Loaded>;
}

function AwardSheet({ award }: { award: Award }) {
  const { t } = useTranslation('certificates');
  const { id, decisionId, decisionSymbol, honorific, recipientName, recipientPosition, recipientUnit } = award;
  return (
    <>
      <PageHeader
        title={[honorific, recipientName].filter(Boolean).join(' ')}
        detail={recipientLine(recipientPosition, recipientUnit)}
        back={{
          to: '/commendations/decisions/$id',
          params: { id: decisionId },
          label: t('ofDecision', { symbol: decisionSymbol }),
        }}
      >
        <Neighbours award={award} />
        {award.status === 'granted' && <Correct award={award} />}
        {award.status === 'granted' && award.handedOverOn === null && <HandOver award={award} />}
        <PrintButton awardIds={[id]} label={t('writeOne')} disabled={award.status === 'revoked'} />
      </PageHeader>
      <div className="award">
        <CertificateView award={award} />
        <aside className="stack">
          <AwardFacts award={award} />
          <PrintsPanel awardId={id} />
          <ProofPanel award={award} />
          <OtherAwards award={award} />
        </aside>
      </div>
    </>
  );
}

/** Opens the decision that would correct this award alone. */
function Correct({ award: { id, decisionId } }: { award: Award }) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const decision = useAnswer('commendations.decision', { id: decisionId });
  const isOwn = decision.data?.authority === '';
  const correct = (kind: 'amendment' | 'revocation') =>
    void navigate({
      to: '/commendations/decisions/$id/correct',
      params: { id: decisionId },
      search: { kind, award: id },
    });
  return (
    <Space>
      {isOwn && <Button onClick={() => correct('amendment')}>{t('correct.amend')}</Button>}
      <Button onClick={() => correct('revocation')}>{t(isOwn ? 'correct.revoke' : 'correct.recordRevoked')}</Button>
    </Space>
  );
}

function HandOver({ award: { id, recipientName } }: { award: Award }) {
  const { t } = useTranslation('commendations');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('handOver.button')}</Button>
      <HandOverDialog
        title={t('handOver.titleOne', { name: recipientName })}
        awardIds={[id]}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
      />
    </>
  );
}

/** The award before and after in the decision. */
function Neighbours({ award: { id, decisionId } }: { award: Award }) {
  const navigate = useNavigate();
  const decision = useAnswer('commendations.decision', { id: decisionId });
  const awards = decision.data?.awards ?? [];
  const index = awards.findIndex((award) => award.id === id);
  const open = (to: number) => {
    const award = awards[to];
    if (award) void navigate({ to: '/commendations/awards/$id', params: { id: award.id }, replace: true });
  };
  return <Pager index={index} total={awards.length} onGo={open} />;
}
