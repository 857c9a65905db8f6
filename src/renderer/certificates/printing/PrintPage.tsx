import { useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer } from '../../app/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { CertificateProblems } from '../CertificateCheck.tsx';
import { usualChoices } from './choices.ts';
import { PrintForm } from './PrintForm.tsx';
import { PrintOutcome } from './PrintOutcome.tsx';
import { PrintRunsPanel } from './PrintRunsPanel.tsx';
import { SheetsPreview } from './SheetsPreview.tsx';
import { usePrintingMeans, type PrintingMeans } from './usePrintingMeans.ts';
import type { Printed } from './usePrinting.tsx';
import '../certificates.css';

export type Check = OutputOf<'certificates.check'>;

/** Whose certificates: a decision's, or those of the awards named. */
export interface Batch {
  decisionId?: string | undefined;
  awardIds?: string[] | undefined;
  /** Exactly as in this earlier print; without awards, all of it. */
  printId?: string | undefined;
}

/** Certificates of a decision, or of some awards: looked over, printed, and the spoiled sheets printed again. */
export function PrintPage() {
  const { t } = useTranslation('certificates');
  const { decision, awards, print } = useSearch({ from: '/commendations/print' });
  const about = useAnswer('commendations.decision', { id: decision ?? '' }, { enabled: decision !== undefined });
  const label = about.data ? t('ofDecision', { symbol: about.data.symbol }) : t('common:back');
  const back = decision
    ? { to: '/commendations/decisions/$id' as const, params: { id: decision }, label }
    : { to: '/commendations' as const, search: { tab: 'register' }, label: t('common:back') };
  const asked: Batch = { decisionId: awards || print ? undefined : decision, awardIds: awards, printId: print };
  const means = usePrintingMeans();
  return (
    <>
      <PageHeader title={t('print.title')} detail={t('print.scale')} back={back} />
      {means && <Printing key={JSON.stringify(asked)} asked={asked} means={means} />}
    </>
  );
}

function Printing({ asked, means }: { asked: Batch; means: PrintingMeans }) {
  const { t } = useTranslation('certificates');
  const [usual] = useState(() => usualChoices(means));
  const [blankId, setBlankId] = useState(usual.blankId);
  const [order, setOrder] = useState(usual.order);
  /** After sheets were told to be spoiled or missing, only they are printed. */
  const [again, setAgain] = useState<string[] | null>(null);
  const [printed, setPrinted] = useState<Printed | null>(null);
  const [shownId, setShownId] = useState<string | null>(null);
  const preview = useRef<HTMLElement>(null);
  const bringIntoView = (awardId: string) => {
    setShownId(awardId);
    preview.current?.scrollIntoView({ block: 'nearest' });
  };
  const batch: Batch = again ? { awardIds: again, printId: asked.printId } : asked;
  const check = useAnswer('certificates.check', { ...batch, blankId, order }, { keepPrevious: true });
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
            means={means}
            blankId={blankId}
            onBlank={setBlankId}
            onOrder={setOrder}
            onPrinted={setPrinted}
          />
          <div className="stack print-side">
            {printed && (
              <PrintOutcome
                key={printed.printId ?? 'trial'}
                printed={printed}
                onClose={() => setPrinted(null)}
                onAgain={(awardIds) => {
                  setAgain(awardIds);
                  setPrinted(null);
                }}
              />
            )}
            <section className="panel" aria-label={t('check.title')}>
              <h2>
                {t('check.title')} · {t('print.of', { n: formatNumber(found.certificates) })}
              </h2>
              {again && (
                <p>
                  {t('print.onlyAgain', { n: formatNumber(again.length) })}{' '}
                  <Button size="small" onClick={() => setAgain(null)}>
                    {t('print.whole')}
                  </Button>
                </p>
              )}
              <CertificateProblems check={found} onShow={bringIntoView} />
            </section>
            <SheetsPreview
              ref={preview}
              check={found}
              shownId={shownId}
              onShow={setShownId}
              blankId={blankId}
              printId={batch.printId}
            />
            {asked.decisionId !== undefined && <PrintRunsPanel decisionId={asked.decisionId} />}
          </div>
        </div>
      )}
    </Loaded>
  );
}
