import { useTranslation } from 'react-i18next';
import { ShortTable } from '../../components/ShortTable.tsx';
import type { Meeting } from '../meeting.ts';

/** The agenda of a meeting that is over. */
export function AgendaList({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  return (
    <div className="panel scroll">
      <ShortTable
        label={t('tabs.agenda')}
        rows={meeting.agenda}
        rowKey={({ id }) => id}
        empty={t('agenda.none')}
        columns={[
          { title: t('agenda.columns.order'), width: 50, isNumber: true, render: ({ position }) => position },
          { title: t('agenda.columns.startsAt'), width: 80, isNumber: true, render: (item) => item.startsAt ?? '–' },
          { title: t('agenda.columns.minutes'), width: 70, isNumber: true, render: (item) => item.minutes ?? '–' },
          { title: t('agenda.columns.kind'), width: 180, render: ({ kind }) => t(`agendaKinds.${kind}`) },
          { title: t('agenda.columns.title'), render: ({ title }) => title },
          { title: t('agenda.columns.presenter'), width: 320, render: ({ presenter }) => presenter },
        ]}
      />
    </div>
  );
}
