import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/dates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer } from '../../app/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import type { Blank } from './BlanksPanel.tsx';

/** What came, was used and was spoiled of one kind of blank. */
export function BlankMovements({ blank: { blankId, name } }: { blank: Blank }) {
  const { t } = useTranslation('certificates');
  const movements = useAnswer('certificates.blankMovements', { blankId });
  return (
    <>
      <h3 className="panel-foot">{t('stock.movementsOf', { name })}</h3>
      <Loaded query={movements}>
        {({ rows }) => (
          <ShortTable
            label={t('stock.movementsOf', { name })}
            rows={rows}
            rowKey={({ id, kind, note }) => `${id} ${kind} ${note}`}
            empty={t('stock.noMovements')}
            columns={[
              { title: t('stock.on'), width: 120, render: ({ on }) => formatDate(on) },
              { title: t('stock.kind'), width: 180, render: ({ kind }) => t(`stock.kinds.${kind}`) },
              {
                title: t('stock.quantity'),
                width: 110,
                isNumber: true,
                render: ({ quantity }) => formatNumber(quantity),
              },
              { title: t('stock.note'), render: ({ note }) => note },
            ]}
          />
        )}
      </Loaded>
    </>
  );
}
