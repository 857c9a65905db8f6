import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer } from '../../app/client.ts';
import { formatMoment } from '../../components/moments.ts';
import { ShortTable } from '../../components/ShortTable.tsx';

type Run = OutputOf<'certificates.printRuns'>['rows'][number];

const FIRST_SHOWN = 10;
const MORE = 50;

/** Every run of printing, of one decision or of all: when, who, with what, how many sheets and how many spoiled. */
export function PrintRunsPanel({ decisionId }: { decisionId?: string }) {
  const { t } = useTranslation('certificates');
  const navigate = useNavigate();
  const [limit, setLimit] = useState(FIRST_SHOWN);
  const runs = useAnswer('certificates.printRuns', { decisionId, limit }, { keepPrevious: true });
  const { total = 0, rows = [] } = runs.data ?? {};
  if (decisionId !== undefined && total === 0) return null;
  return (
    <section className="panel" aria-label={t('run.all')}>
      <h2>{t('run.all')}</h2>
      <ShortTable<Run>
        label={t('run.all')}
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/commendations/prints/$id', params: { id } })}
        empty={t('print.pastNone')}
        columns={[
          { title: t('run.at'), width: 150, render: ({ printedAt }) => formatMoment(printedAt) },
          { title: t('run.by'), width: 120, render: ({ printedBy }) => printedBy },
          { title: t('run.whose'), render: (run) => <Whose run={run} isDecisionKnown={decisionId !== undefined} /> },
          {
            title: t('run.with'),
            render: ({ profileName, blankName }) =>
              [profileName, blankName || t('run.plain')].filter(Boolean).join(' · '),
          },
          { title: t('run.sheets'), width: 70, isNumber: true, render: ({ sheets }) => formatNumber(sheets) },
          { title: t('stock.spoiled'), width: 70, isNumber: true, render: ({ spoiled }) => formatNumber(spoiled) },
        ]}
      />
      {rows.length < total && (
        <p className="panel-foot">
          <Button onClick={() => setLimit(limit + MORE)}>{t('run.more')}</Button>
        </p>
      )}
    </section>
  );
}

function Whose({ run, isDecisionKnown }: { run: Run; isDecisionKnown: boolean }) {
  const { t } = useTranslation('certificates');
  const { firstRecipient, sheets, decisions, reason } = run;
  const others = sheets > 1 ? t('run.andOthers', { n: formatNumber(sheets - 1) }) : '';
  return (
    <>
      {firstRecipient} {others}
      <div className="page-detail">
        {[!isDecisionKnown && decisions.join(', '), reason && t('print.pastReason', { reason })]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </>
  );
}
