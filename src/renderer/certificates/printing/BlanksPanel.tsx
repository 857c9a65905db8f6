import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { BlankDialog } from './BlankDialog.tsx';
import { BlankMovements } from './BlankMovements.tsx';
import { RecordBlanksDialog } from './RecordBlanksDialog.tsx';
import { useSizeText } from './useSizeText.ts';

export type Blank = OutputOf<'certificates.blankStock'>['rows'][number];
type Open = { what: 'new' } | { what: 'edit' | 'record'; blank: Blank };

/** Pre-printed sheets: bought, used, spoiled, left. */
export function BlanksPanel() {
  const { t } = useTranslation('certificates');
  const stock = useAnswer('certificates.blankStock', {});
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <section className="panel">
      <h2>{t('stock.title')}</h2>
      <p className="act-hint">{t('stock.hint')}</p>
      <Loaded query={stock}>
        {({ rows }) => {
          const chosen = rows.find(({ blankId }) => blankId === chosenId);
          return (
            <>
              <BlankTable rows={rows} onChoose={setChosenId} onOpen={setOpen} />
              {rows
                .filter(({ left }) => left < 0)
                .map(({ blankId, name, left }) => (
                  <Alert
                    key={blankId}
                    className="panel-foot"
                    type="warning"
                    showIcon
                    title={t('stock.negative', { name, n: formatNumber(-left) })}
                  />
                ))}
              <p className="panel-foot">
                <Button type="primary" onClick={() => setOpen({ what: 'new' })}>
                  {t('stock.add')}
                </Button>
              </p>
              {chosen && <BlankMovements blank={chosen} />}
              {open?.what === 'new' && <BlankDialog blank={null} others={rows} onClose={close} />}
              {open?.what === 'edit' && <BlankDialog blank={open.blank} others={rows} onClose={close} />}
              {open?.what === 'record' && <RecordBlanksDialog blank={open.blank} onClose={close} />}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

interface TableProps {
  rows: Blank[];
  onChoose: (blankId: string) => void;
  onOpen: (open: Open) => void;
}

function BlankTable({ rows, onChoose, onOpen }: TableProps) {
  const { t } = useTranslation('certificates');
  const sizeText = useSizeText();
  const number = (title: string, of: (row: Blank) => number) => ({
    title,
    width: 100,
    isNumber: true,
    render: (row: Blank) => formatNumber(of(row)),
  });
  return (
    <ShortTable<Blank>
      label={t('stock.title')}
      rows={rows}
      rowKey={({ blankId }) => blankId}
      onOpen={({ blankId }) => onChoose(blankId)}
      empty={t('stock.none')}
      columns={[
        { title: t('stock.blank'), render: ({ name }) => name },
        { title: t('printer.paper'), width: 150, render: sizeText },
        number(t('stock.received'), ({ received }) => received),
        number(t('stock.used'), ({ used }) => used),
        number(t('stock.spoiled'), ({ spoiled }) => spoiled),
        {
          ...number(t('stock.left'), ({ left }) => left),
          render: ({ left }) => <strong>{formatNumber(left)}</strong>,
        },
        { title: '', width: 220, render: (blank) => <Acts blank={blank} onOpen={onOpen} /> },
      ]}
    />
  );
}

function Acts({ blank, onOpen }: { blank: Blank; onOpen: (open: Open) => void }) {
  const { t } = useTranslation('certificates');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const removeBlank = useCommand('certificates.removeBlank');
  const { blankId, name } = blank;
  const remove = async () => {
    await removeBlank.mutateAsync({ id: blankId });
    await offerUndo(t('stock.removed', { name }));
  };
  const acts = [
    { key: 'record', label: t('stock.record'), act: () => onOpen({ what: 'record', blank }) },
    { key: 'edit', label: t('common:edit'), act: () => onOpen({ what: 'edit', blank }) },
    { key: 'remove', label: t('common:remove'), act: () => void remove().catch(report) },
  ];
  return (
    <Space onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}>
      {acts.map(({ key, label, act }) => (
        <Button key={key} size="small" aria-label={`${label}: ${name}`} onClick={act}>
          {label}
        </Button>
      ))}
    </Space>
  );
}
