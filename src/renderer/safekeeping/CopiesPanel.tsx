import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { useAnswer } from '../app/client.ts';
import { Loaded } from '../components/Loaded.tsx';
import { ShortTable } from '../components/ShortTable.tsx';
import { formatBytes, formatMoment } from '../components/moments.ts';

type Copy = OutputOf<'safekeeping.copies'>['rows'][number];

/** Copies the program made by itself; they stand in the data folder. */
export function CopiesPanel() {
  const { t } = useTranslation('safekeeping');
  const copies = useAnswer('safekeeping.copies', {});
  return (
    <section className="panel">
      <h2>{t('copies.title')}</h2>
      <p className="act-hint">{t('copies.hint')}</p>
      <Loaded query={copies}>
        {({ rows }) => (
          <ShortTable<Copy>
            label={t('copies.title')}
            rows={rows}
            rowKey={(row) => row.name}
            empty={t('copies.none')}
            columns={[
              { title: t('copies.name'), render: (row) => <span className="path">{row.name}</span> },
              { title: t('copies.madeAt'), width: 150, render: (row) => formatMoment(row.madeAt) },
              { title: t('copies.size'), width: 90, isNumber: true, render: (row) => formatBytes(row.bytes) },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}
