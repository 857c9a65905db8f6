import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { call, useAnswer, useCommand } from '../app/client.ts';
import { useReportFailure } from '../components/Failure.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { ShortTable } from '../components/ShortTable.tsx';
import { useOfferUndo } from '../components/useOfferUndo.tsx';
import { useCertificateFonts } from './useCertificateFonts.ts';

type FontRow = OutputOf<'certificates.fonts'>['rows'][number];

/** The fonts certificates may be set in, each shown in itself; the office's own can be added and taken away. */
export function FontsPanel() {
  const { t } = useTranslation('certificates');
  const { message } = App.useApp();
  const report = useReportFailure();
  const fonts = useAnswer('certificates.fonts', {});
  const add = useCommand('certificates.addFont');
  const chooseAndAdd = async () => {
    const { file } = await call('shell.chooseFileToOpen', { type: 'font' });
    if (file === null) return;
    const { name } = await add.mutateAsync({ file });
    void message.success(t('fonts.added', { name }));
  };
  return (
    <section className="panel">
      <h2>{t('fonts.title')}</h2>
      <p className="act-hint">{t('fonts.hint')}</p>
      <Loaded query={fonts}>{({ rows }) => <FontTable rows={rows} />}</Loaded>
      <p className="panel-foot">
        <Button onClick={() => void chooseAndAdd().catch(report)}>{t('fonts.add')}</Button>
      </p>
    </section>
  );
}

function FontTable({ rows }: { rows: readonly FontRow[] }) {
  const { t } = useTranslation('certificates');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const remove = useCommand('certificates.removeFont');
  useCertificateFonts(rows.map(faceOf));
  return (
    <ShortTable<FontRow>
      label={t('fonts.title')}
      rows={rows}
      rowKey={(row) => row.family}
      empty=""
      columns={[
        { title: t('fonts.name'), width: 220, render: (row) => row.name },
        {
          title: t('fonts.sample'),
          render: (row) => (
            <span style={{ fontFamily: `"${faceOf(row)}"`, fontSize: 18 }}>{t('fonts.sampleText')}</span>
          ),
        },
        { title: t('fonts.origin'), width: 150, render: (row) => t(row.id === null ? 'fonts.shipped' : 'fonts.own') },
        {
          title: '',
          width: 90,
          render: ({ id, name }) =>
            id !== null && (
              <Button
                size="small"
                aria-label={`${t('fonts.remove')}: ${name}`}
                onClick={() =>
                  void remove
                    .mutateAsync({ id })
                    .then(() => offerUndo(t('fonts.removed', { name })))
                    .catch(report)
                }
              >
                {t('fonts.remove')}
              </Button>
            ),
        },
      ]}
    />
  );
}

const faceOf = ({ family, weights }: FontRow) => `${family}/${weights[0] ?? 'Regular'}`;
