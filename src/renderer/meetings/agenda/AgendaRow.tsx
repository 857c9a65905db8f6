import { InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { GrowingText } from '../../components/GrowingText.tsx';
import type { PlannedTimes } from '../../../shared/domain/agenda.ts';
import { RowButtons, RowHandle } from '../../components/RowButtons.tsx';
import { ClockInput } from '../../components/TypedInput.tsx';
import type { RowActs } from '../../components/useSheetRows.ts';
import { AGENDA_KINDS } from '../meeting.ts';
import { RegulationSelect } from '../RegulationSelect.tsx';
import type { DraftItem } from './draftItem.ts';
import { PresenterInput } from './PresenterInput.tsx';

interface Props {
  item: DraftItem;
  /** From 1. */
  order: number;
  times: PlannedTimes | undefined;
  meetingId: string;
  isWrong: (field: string) => boolean;
  isDragged: boolean;
  acts: RowActs<DraftItem>;
}

export function AgendaRow({ item, order, times, meetingId, isWrong, isDragged, acts }: Props) {
  const { t } = useTranslation('meetings');
  const label = (field: string) => t(`agenda.fieldOf`, { field: t(`agenda.columns.${field}`), order });
  return (
    <tr
      className={isDragged ? 'is-dragged' : ''}
      onKeyDown={acts.onKeyDown}
      onDragOver={acts.drag.over}
      onDrop={acts.drag.end}
    >
      <td className="number-cell">
        <RowHandle acts={acts} order={order} />
      </td>
      <td>
        <ClockInput
          aria-label={label('startsAt')}
          value={item.startsAt}
          placeholder={times?.startsAt ?? t('agenda.noTime')}
          isWrong={times?.overlaps ?? false}
          onChange={(startsAt) => acts.change({ startsAt })}
        />
      </td>
      <td>
        <InputNumber
          aria-label={label('minutes')}
          value={item.minutes}
          min={0}
          precision={0}
          controls={false}
          onChange={(minutes) => acts.change({ minutes })}
        />
      </td>
      <td>
        <Select
          aria-label={label('kind')}
          value={item.kind}
          options={AGENDA_KINDS.map((value) => ({ value, label: t(`agendaKinds.${value}`) }))}
          onChange={(kind) => acts.change({ kind })}
          popupMatchSelectWidth={false}
        />
      </td>
      <td>
        <GrowingText
          aria-label={label('title')}
          value={item.title}
          maxRows={4}
          status={isWrong('title') ? 'error' : ''}
          onChange={(event) => acts.change({ title: event.target.value })}
        />
        {item.kind === 'regulation' && (
          <RegulationSelect
            aria-label={label('regulation')}
            value={item.regulationId}
            onChange={(regulationId) => acts.change({ regulationId })}
          />
        )}
      </td>
      <td>
        <PresenterInput
          aria-label={label('presenter')}
          meetingId={meetingId}
          value={item.presenter}
          onChange={(presenter) => acts.change({ presenter })}
        />
      </td>
      <td>
        <RowButtons acts={acts} order={order} />
      </td>
    </tr>
  );
}
