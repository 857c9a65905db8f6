import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer } from '../../app/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { CertificateProblems } from '../CertificateCheck.tsx';
import { CertificateView } from '../CertificateView.tsx';
import { PrintForm } from './PrintForm.tsx';
import { SpoiledPanel } from './SpoiledPanel.tsx';
import '../certificates.css';

export type Check = OutputOf<'certificates.check'>;

/** Whose certificates: a decision's, or those of the awards named. */
export interface Batch {
  decisionId?: string | undefined;
  awardIds?: string[] | undefined;
  /** Exactly as in this earlier print. */
  printId?: string | undefined;
}

/** Certificates of a decision, or of some awards: looked over, printed, and the spoiled sheets printed again. */
export function PrintPage() {
  const { t } = useTranslation('certificates');
  const { decision, awards, print } = useSearch({ from: '/commendations/print' });
  const back = decision
    ? { to: '/commendations/decisions/$id' as const, params: { id: decision }, label: t('common:back') }
    : { to: '/commendations' as const, search: { tab: 'register' }, label: t('common:back') };
  const asked: Batch = awards ? { awardIds: awards, printId: print } : { decisionId: decision };
  return (
    <>
      <PageHeader title={t('print.title')} detail={t('print.scale')} back={back} />
      <Printing key={JSON.stringify(asked)} asked={asked} />
    </>
  );
}

function Printing({ asked }: { asked: Batch }) {
  const { t } = useTranslation('certificates');
  const [blankId, setBlankId] = useState<string | null>(null);
  /** After spoiled sheets were told, only they are printed. */
  const [again, setAgain] = useState<string[] | null>(null);
  const [printId, setPrintId] = useState<string | null>(null);
  const batch: Batch = again ? { awardIds: again, printId: asked.printId } : asked;
  const check = useAnswer('certificates.check', { ...batch, blankId }, { keepPrevious: true });
  if (check.error?.code === 'NOTHING_TO_WRITE') {
    return <EmptyState title={t('print.nothing')} hint={t('print.nothingHint')} />;
  }
  return (
    <Loaded query={check}>
      {(found) => (
        <div className="print">
          <PrintForm
            key={again?.join() ?? ''}
            batch={batch}
            check={found}
            blankId={blankId}
            onBlank={setBlankId}
            onPrinted={setPrintId}
          />
          <div className="stack print-side">
            {printId !== null && (
              <SpoiledPanel
                key={printId}
                printId={printId}
                onClose={() => setPrintId(null)}
                onAgain={(awardIds) => {
                  setAgain(awardIds);
                  setPrintId(null);
                }}
              />
            )}
            <section className="panel" aria-label={t('check.title')}>
              <h2>
                {t('check.title')} · {t('print.of', { n: formatNumber(found.certificates) })}
              </h2>
              <CertificateProblems check={found} />
            </section>
            <FirstSheet awardId={found.printable[0]} blankId={blankId} printId={batch.printId} />
          </div>
        </div>
      )}
    </Loaded>
  );
}

/** The first certificate of the batch as it will look on the chosen paper. */
function FirstSheet({
  awardId,
  ...drawnBy
}: {
  awardId: string | undefined;
  blankId: string | null;
  printId: string | undefined;
}) {
  const award = useAnswer('commendations.award', { id: awardId ?? '' }, { enabled: awardId !== undefined });
  if (awardId === undefined || !award.data) return null;
  return (
    <div className="print-preview">
      <CertificateView award={award.data} {...drawnBy} />
    </div>
  );
}
