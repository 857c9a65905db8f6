import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useAnswer, useCommand } from '../app/client.ts';
import { useReportFailure } from '../components/Failure.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { ShortTable } from '../components/ShortTable.tsx';
import { formatMoment } from '../components/moments.ts';

type Binned = OutputOf<'safekeeping.bin'>['rows'][number];

/** What was removed and can still be taken back. */
export function BinPanel() {
  const { t } = useTranslation('safekeeping');
  const bin = useAnswer('safekeeping.bin', {});
  return (
    <section className="panel">
      <h2>{t('bin.title')}</h2>
      <p className="act-hint">{t('bin.hint')}</p>
      <Loaded query={bin}>
        {({ rows }) => (
          <>
            <BinTable rows={rows} />
            {rows.length > 0 && <EmptyBinButton />}
          </>
        )}
      </Loaded>
    </section>
  );
}

function BinTable({ rows }: { rows: readonly Binned[] }) {
  const { t } = useTranslation('safekeeping');
  const { message } = App.useApp();
  const report = useReportFailure();
  const takeFromBin = useCommand('safekeeping.takeFromBin');
  const takeBack = async ({ table, id, title }: Binned) => {
    await takeFromBin.mutateAsync({ table, id });
    void message.success(t('bin.taken', { title }));
  };
  return (
    <ShortTable<Binned>
      label={t('bin.title')}
      rows={rows}
      rowKey={(row) => row.id}
      empty={t('bin.none')}
      columns={[
        { title: t('bin.name'), render: (row) => row.title },
        { title: t('bin.kind'), width: 110, render: (row) => t(`tables.${row.table}`) },
        { title: t('bin.deletedAt'), width: 150, render: (row) => formatMoment(row.deletedAt) },
        {
          title: '',
          width: 100,
          render: (row) => (
            <Button
              size="small"
              aria-label={t('bin.takeBackNamed', { title: row.title })}
              onClick={() => void takeBack(row).catch(report)}
            >
              {t('bin.takeBack')}
            </Button>
          ),
        },
      ]}
    />
  );
}

/** The one act that cannot be taken back, so it asks first. */
function EmptyBinButton() {
  const { t } = useTranslation('safekeeping');
  const { modal, message } = App.useApp();
  const report = useReportFailure();
  const emptyBin = useCommand('safekeeping.emptyBin');
  const empty = async () => {
    const isSure = await modal.confirm({
      title: t('bin.sure'),
      content: t('bin.sureHint'),
      okText: t('bin.empty'),
      okButtonProps: { danger: true },
    });
    if (!isSure) return;
    const { removed } = await emptyBin.mutateAsync({});
    void message.success(t('bin.emptied', { rows: formatNumber(removed) }));
  };
  return (
    <p className="panel-foot">
      <Button onClick={() => void empty().catch(report)}>{t('bin.empty')}</Button>
    </p>
  );
}
