import { useState } from 'react';
import { Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../app/client.ts';
import { useYear } from '../app/year.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { LevelFigures } from './LevelFigures.tsx';
import { MonthChart } from './MonthChart.tsx';
import { EnterMeeting, PasteMeetings } from './EnterMeetings.tsx';
import { OnlineMeetingTable } from './OnlineMeetingTable.tsx';

const PAGE_SIZE = 1000;

/** The online meetings served in the year: how many, of how many levels, in which months. */
export function OnlineMeetingsTab() {
  const { t } = useTranslation('reports');
  const { year } = useYear();
  const [page, setPage] = useState(1);
  const meetings = useAnswer(
    'reports.onlineMeetings',
    { year, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE },
    { keepPrevious: true },
  );
  const enter = (
    <span className="bar">
      <EnterMeeting />
      <PasteMeetings />
    </span>
  );
  return (
    <Loaded query={meetings}>
      {({ rows, total, months, ...totals }) =>
        total === 0 ? (
          <EmptyState title={t('online.empty.title', { year })} hint={t('online.empty.hint')}>
            {enter}
          </EmptyState>
        ) : (
          <div className="fill">
            <section className="panel online-summary" aria-label={t('tabs.online')}>
              <LevelFigures total={total} totals={totals} />
              <MonthChart year={year} months={months} />
            </section>
            <OnlineMeetingTable rows={rows}>{enter}</OnlineMeetingTable>
            {total > PAGE_SIZE && (
              <Pagination
                size="small"
                current={page}
                pageSize={PAGE_SIZE}
                total={total}
                showSizeChanger={false}
                onChange={setPage}
              />
            )}
          </div>
        )
      }
    </Loaded>
  );
}
