import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/domain/dates.ts';
import { useCommand } from '../app/client.ts';
import { useReportFailure } from '../components/Failure.tsx';
import { ShortTable } from '../components/ShortTable.tsx';
import { useOfferUndo } from '../components/useOfferUndo.tsx';
import type { UnitDetails } from './tree.ts';

type Head = UnitDetails['heads'][number];

/** Who headed the unit, newest first, with the decisions; a line entered wrongly can be taken out. */
export function UnitHeads({ unit }: { unit: UnitDetails }) {
  const { t } = useTranslation('units');
  const offerUndo = useOfferUndo();
  const report = useReportFailure();
  const removeHead = useCommand('units.removeHead');
  const remove = async ({ id }: Head) => {
    await removeHead.mutateAsync({ id });
    await offerUndo(t('heads.removed'));
  };
  if (unit.heads.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('heads.title')}</h2>
      <ShortTable<Head>
        label={t('heads.title')}
        rows={unit.heads}
        rowKey={(row) => row.id}
        empty=""
        columns={[
          { title: t('history.from'), width: 110, render: ({ from }) => formatDate(from) },
          {
            title: t('history.to'),
            width: 110,
            render: ({ to }) => {
              if (to !== null) return formatDate(to);
              return unit.dissolvedOn === null ? t('history.now') : '';
            },
          },
          { title: t('fields.head'), render: (head) => <Name head={head} /> },
          { title: t('fields.decisionNumber'), width: 200, render: (row) => row.decisionNumber },
          {
            title: '',
            width: 110,
            render: (head) => (
              <Button
                size="small"
                aria-label={t('heads.removeOf', { date: formatDate(head.from) })}
                onClick={() => void remove(head).catch(report)}
              >
                {t('heads.remove')}
              </Button>
            ),
          },
        ]}
      />
    </section>
  );
}

function Name({ head: { staffId, name } }: { head: Head }) {
  const { t } = useTranslation('units');
  if (staffId === null) return t('heads.nobody');
  return (
    <Link to="/staff/$id" params={{ id: staffId }}>
      {name}
    </Link>
  );
}
