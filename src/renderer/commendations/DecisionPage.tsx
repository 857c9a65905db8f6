import { useNavigate, useParams } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/domain/dates.ts';
import { formatDong } from '../../shared/domain/money.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useAnswer } from '../app/client.ts';
import { PapersMenu } from '../documents/PapersMenu.tsx';
import { PrintButton } from '../certificates/printing/PrintButton.tsx';
import { CertificateCheck } from '../certificates/CertificateCheck.tsx';
import { inMemory } from '../components/inMemory.ts';
import { Loaded } from '../components/Loaded.tsx';
import { LongTable } from '../components/LongTable.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { Corrections, CorrectionTag } from './corrections/Corrections.tsx';
import { DecisionPaper } from './DecisionPaper.tsx';
import { OfRound } from './OfRound.tsx';
import { isGranted, isWaiting } from './isWaiting.ts';
import { PickedBar } from './PickedBar.tsx';
import { useRecipientCounts } from './recipientCounts.ts';
import { useAwardColumns } from './register/awardColumns.tsx';
import type { AwardRow, Decision } from './types.ts';
import './commendations.css';

/** One decision as issued: its list, its words, and what is printed and handed over because of it. */
export function DecisionPage() {
  const { t } = useTranslation('commendations');
  const { id } = useParams({ from: '/commendations/decisions/$id' });
  const decision = useAnswer('commendations.decision', { id });
  return (
    <Loaded query={decision}>
      {(details) => (
        <>
          <PageHeader
            title={t('decision.title', { symbol: details.symbol })}
            detail={<Standing decision={details} />}
            back={{ to: '/commendations', search: { tab: 'decisions' }, label: t('tabs.decisions') }}
          >
            <CorrectButtons decision={details} />
            <PapersMenu about={{ subjectId: id }} />
            {isOwnAward(details) && <PrintButton decisionId={id} label={t('certificates:print.button')} />}
          </PageHeader>
          <div className="decision">
            <div className="fill">
              <div className="columns decision-notes">
                <Corrections decision={details} />
                {isOwnAward(details) && <CertificateCheck decisionId={id} />}
              </div>
              <Awards decision={details} />
            </div>
            <DecisionPaper decision={details} />
          </div>
        </>
      )}
    </Loaded>
  );
}

/** Whether it awards something in the office's own name: only then are there certificates of the office. */
function isOwnAward({ kind, authority }: Decision): boolean {
  return kind === 'award' && authority === '';
}

/** What was issued is never changed: another decision amends or revokes it. */
function CorrectButtons({ decision: { id, kind, authority, awards } }: { decision: Decision }) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  if (kind !== 'award' || !awards.some(({ status }) => status === 'granted')) return null;
  const correct = (what: 'amendment' | 'revocation') =>
    void navigate({ to: '/commendations/decisions/$id/correct', params: { id }, search: { kind: what } });
  return (
    <Space>
      {authority === '' && <Button onClick={() => correct('amendment')}>{t('correct.amend')}</Button>}
      <Button onClick={() => correct('revocation')}>
        {t(authority === '' ? 'correct.revoke' : 'correct.recordRevoked')}
      </Button>
    </Space>
  );
}

function Standing({ decision }: { decision: Decision }) {
  const { kind, roundId, roundName } = decision;
  return (
    <>
      <CorrectionTag kind={kind} /> <Facts decision={decision} />
      <OfRound id={roundId} name={roundName} />
    </>
  );
}

function Facts({ decision: { kind, issuedOn, awards, bonusTotalDong } }: { decision: Decision }) {
  const { t } = useTranslation('commendations');
  const counts = useRecipientCounts();
  if (kind !== 'award') return [formatDate(issuedOn), counts(awards)].join(' · ');
  const granted = awards.filter(({ status }) => status === 'granted');
  const handedOver = granted.filter(({ handedOverOn }) => handedOverOn !== null).length;
  return [
    formatDate(issuedOn),
    counts(awards),
    formatDong(bonusTotalDong),
    t('decision.handedOver', { done: formatNumber(handedOver), total: formatNumber(granted.length) }),
  ].join(' · ');
}

/** Of a correction nothing is printed or handed over here, but at the decision corrected. */
function Awards({ decision }: { decision: Decision }) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const { id: decisionId, kind, awards } = decision;
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const isPickable = isOwnAward(decision) ? isGranted : isWaiting;
  const pickable = kind === 'award' ? awards.filter(isPickable) : [];
  const waiting = pickable.filter(isWaiting);
  const chosen = pickable.filter(({ id }) => picked.has(id));
  const columns = useAwardColumns(['decision']);
  return (
    <div className="fill">
      {pickable.length > 0 && (
        <div className="filters list-line">
          {chosen.length > 0 ? (
            <PickedBar
              ids={idsOf(chosen)}
              waitingIds={idsOf(chosen.filter(isWaiting))}
              decisionId={decisionId}
              isPrinted={isOwnAward(decision)}
              onDone={() => setPicked(new Set())}
            />
          ) : (
            <span className="page-detail">
              {waiting.length === 0
                ? t('picked.hint')
                : t(isOwnAward(decision) ? 'picked.hintWaiting' : 'handOver.hint', { n: formatNumber(waiting.length) })}
            </span>
          )}
        </div>
      )}
      <LongTable<AwardRow>
        label={t('decision.awards')}
        lines={3}
        list={inMemory(awards)}
        listKey=""
        columns={columns}
        rowClass={({ status }) => (status === 'revoked' ? 'row-past' : '')}
        onOpen={({ id }) => void navigate({ to: '/commendations/awards/$id', params: { id } })}
        {...(pickable.length > 0
          ? {
              selection: {
                ids: new Set(idsOf(chosen)),
                onChange: setPicked,
                isPickable,
                onAll: () => setPicked(new Set(idsOf(pickable))),
                nameOf: ({ recipientName }: AwardRow) => recipientName,
                total: pickable.length,
              },
            }
          : {})}
      />
    </div>
  );
}

const idsOf = (awards: readonly AwardRow[]): string[] => awards.map(({ id }) => id);
