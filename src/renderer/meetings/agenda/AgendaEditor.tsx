import { useTranslation } from 'react-i18next';
import { timetable } from '../../../shared/domain/agenda.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import type { Draft } from '../../components/useDraft.ts';
import { useSheetRows } from '../../components/useSheetRows.ts';
import type { Meeting } from '../meeting.ts';
import { AgendaRow } from './AgendaRow.tsx';
import { newItem, type DraftItem } from './draftItem.ts';

const COLUMNS = ['order', 'startsAt', 'minutes', 'kind', 'title', 'presenter'] as const;

interface Props {
  meeting: Meeting;
  draft: Draft<DraftItem[]>;
}

/** The items one under another, edited in place. */
export function AgendaEditor({ meeting, draft }: Props) {
  const { t } = useTranslation('meetings');
  const { body, dragged, actsOf } = useSheetRows(draft, newItem);
  const { times } = timetable(meeting.startsAt, draft.value);
  if (draft.value.length === 0) return <EmptyState title={t('agenda.none')} hint={t('agenda.noneHint')} />;
  return (
    <div className="scroll">
      <table className="sheet agenda" aria-label={t('tabs.agenda')}>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col" className={`agenda-${name}`}>
                {t(`agenda.columns.${name}`)}
              </th>
            ))}
            <th scope="col" className="sheet-acts" aria-label={t('common:row.acts')} />
          </tr>
        </thead>
        <tbody ref={body}>
          {draft.value.map((item, index) => (
            <AgendaRow
              key={item.key}
              item={item}
              order={index + 1}
              times={times[index]}
              meetingId={meeting.id}
              isWrong={(field) => draft.isWrong(`items.${index}.${field}`)}
              isDragged={dragged === index}
              acts={actsOf(index)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
