import { App, Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useCommand } from '../app/client.ts';
import { useRowWindow } from '../app/rowWindow.ts';
import { Failure, useReportFailure } from '../components/Failure.tsx';
import type { LongColumn } from '../components/longColumn.ts';
import { LongTable } from '../components/LongTable.tsx';
import { Changes } from './Changes.tsx';
import { formatMoment } from '../components/moments.ts';

type Operation = OutputOf<'safekeeping.history'>['rows'][number];

/** Every act, newest first; the one picked is shown row by row beside the list, and can be taken back. */
export function HistoryPanel() {
  const { t } = useTranslation('safekeeping');
  const list = useRowWindow('safekeeping.history', {});
  const [chosen, setChosen] = useState<Operation | null>(null);
  const columns: LongColumn<Operation>[] = [
    { key: 'at', title: t('history.at'), width: 140, isNumber: true, render: ({ at }) => formatMoment(at) },
    {
      key: 'act',
      title: t('history.act'),
      width: 240,
      render: ({ procedure, isUndone }) => (
        <>
          {t(`acts.${procedure}`)}
          {isUndone && <Tag className="after-name">{t('history.isUndone')}</Tag>}
        </>
      ),
    },
    { key: 'rows', title: t('history.rows'), width: 90, isNumber: true, render: ({ rows }) => formatNumber(rows) },
    { key: 'actor', title: t('history.actor'), width: 120, render: ({ actor }) => actor },
  ];
  return (
    <section className="panel">
      <h2>{t('history.title')}</h2>
      <Failure error={list.error} />
      <div className="history">
        <LongTable<Operation>
          label={t('history.title')}
          list={list}
          listKey=""
          columns={columns}
          onOpen={setChosen}
          rowClass={({ id }) => (id === chosen?.id ? 'row-chosen' : '')}
        />
        {chosen ? (
          <Chosen key={chosen.id} operation={chosen} onUndone={() => setChosen(null)} />
        ) : (
          <p className="page-detail">{t('history.choose')}</p>
        )}
      </div>
    </section>
  );
}

function Chosen({ operation, onUndone }: { operation: Operation; onUndone: () => void }) {
  const { t } = useTranslation('safekeeping');
  const { message } = App.useApp();
  const report = useReportFailure();
  const undo = useCommand('safekeeping.undo');
  const takeBack = async () => {
    await undo.mutateAsync({ operationId: operation.id });
    void message.success(t('common:undone'));
    onUndone();
  };
  return (
    <div className="history-act">
      <div className="page-head">
        <div>
          <h3>{t(`acts.${operation.procedure}`)}</h3>
          <div className="page-detail">{`${formatMoment(operation.at)} · ${operation.actor}`}</div>
        </div>
        <Button disabled={!operation.canUndo} onClick={() => void takeBack().catch(report)}>
          {t('common:undo')}
        </Button>
      </div>
      {!operation.canUndo && !operation.isUndone && <p className="act-hint">{t('history.fact')}</p>}
      <Changes operationId={operation.id} />
    </div>
  );
}
