import { AutoComplete, Button, InputNumber, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useCommand } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { inMemory } from '../../components/inMemory.ts';
import { LongTable } from '../../components/LongTable.tsx';
import { ROW_HEIGHT } from '../../components/rowsInView.ts';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';

type Print = OutputOf<'certificates.printRun'>;

interface Row {
  id: string;
  number: number;
  name: string;
  spoiled: string | null;
}

interface Props {
  print: Print;
  /** Told which have to be printed again, in the order they were. */
  onReported: (awardIds: string[]) => void;
  /** What else may be done, beside the report. */
  children?: ReactNode;
}

/** Rows shown before the table scrolls. */
const MOST_ROWS = 8;

/** The sheets of a run: which came out wrong, and after which one the printer stopped. */
export function SheetsReport({ print, onReported, children }: Props) {
  const { t } = useTranslation('certificates');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  /** The last sheet that came out; null: all did. */
  const [lastOut, setLastOut] = useState<number | null>(null);
  const rows = print.items.map(({ awardId, recipientName, spoiled }, index): Row => ({
    id: awardId,
    number: index + 1,
    name: recipientName,
    spoiled,
  }));
  const open = rows.filter(({ spoiled }) => spoiled === null);
  const pick = (ids: ReadonlySet<string>) => setPicked(new Set(open.map(({ id }) => id).filter((id) => ids.has(id))));
  const unprinted = open.filter(({ id, number }) => number > (lastOut ?? rows.length) && !picked.has(id));
  const again = [...open.filter(({ id }) => picked.has(id)), ...unprinted].toSorted((a, b) => a.number - b.number);
  const counts = {
    spoiled: formatNumber(picked.size),
    unprinted: formatNumber(unprinted.length),
    n: formatNumber(again.length),
  };
  return (
    <>
      <p className="act-hint">{t('sheets.hint')}</p>
      <div className="print-sheets" style={{ height: (Math.min(rows.length, MOST_ROWS) + 1) * ROW_HEIGHT + 4 }}>
        <LongTable<Row>
          label={t('sheets.label')}
          list={inMemory(rows)}
          listKey={print.id}
          columns={columnsOf(t)}
          rowClass={({ id, spoiled }) => (spoiled !== null || unprinted.some((row) => row.id === id) ? 'row-past' : '')}
          selection={{
            ids: picked,
            onChange: pick,
            onAll: () => pick(new Set(open.map(({ id }) => id))),
            nameOf: ({ name }) => name,
            total: open.length,
          }}
        />
      </div>
      <Space wrap className="panel-foot">
        <label>
          {t('sheets.lastOut')}{' '}
          <InputNumber
            min={0}
            max={rows.length}
            precision={0}
            value={lastOut}
            onChange={setLastOut}
            placeholder={formatNumber(rows.length)}
            style={{ width: 90 }}
          />
        </label>
        {picked.size > 0 && <Reason value={reason} onChange={setReason} />}
        {again.length > 0 && (
          <Act
            report={{
              printId: print.id,
              spoiledIds: [...picked],
              reason,
              unprintedIds: unprinted.map(({ id }) => id),
            }}
            counts={counts}
            onReported={() => onReported(again.map(({ id }) => id))}
          />
        )}
        {children}
        {again.length > 0 && <span className="page-detail">{t('sheets.counts', counts)}</span>}
      </Space>
    </>
  );
}

function columnsOf(t: ReturnType<typeof useTranslation<'certificates'>>['t']) {
  return [
    { key: 'number', title: t('sheets.number'), width: 60, isNumber: true, render: ({ number }: Row) => number },
    { key: 'name', title: t('sheets.name'), width: 260, render: ({ name }: Row) => name },
    {
      key: 'spoiled',
      title: t('sheets.state'),
      width: 200,
      render: ({ spoiled }: Row) => (spoiled === null ? '' : t('print.pastSpoiled', { reason: spoiled })),
    },
  ];
}

function Reason({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const { t } = useTranslation('certificates');
  return (
    <AutoComplete
      aria-label={t('print.spoiledReason')}
      placeholder={t('print.spoiledReason')}
      value={value}
      onChange={onChange}
      options={(['jam', 'shift', 'smear'] as const).map((key) => ({ value: t(`print.spoiledReasons.${key}`) }))}
      style={{ width: 220 }}
    />
  );
}

interface ActProps {
  report: { printId: string; spoiledIds: string[]; reason: string; unprintedIds: string[] };
  counts: Record<'spoiled' | 'unprinted' | 'n', string>;
  onReported: () => void;
}

function Act({ report, counts, onReported }: ActProps) {
  const { t } = useTranslation('certificates');
  const tell = useReportFailure();
  const offerUndo = useOfferUndo();
  const reportSheets = useCommand('certificates.reportSheets');
  const record = async () => {
    await reportSheets.mutateAsync(report);
    onReported();
    await offerUndo(t('sheets.done', counts));
  };
  return (
    <Button
      type="primary"
      disabled={report.spoiledIds.length > 0 && report.reason.trim() === ''}
      loading={reportSheets.isPending}
      onClick={() => void record().catch(tell)}
    >
      {t('sheets.act', counts)}
    </Button>
  );
}
