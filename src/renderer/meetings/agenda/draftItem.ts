import type { InputOf } from '../../../shared/contract/index.ts';
import { onlyFixedTimes, timetable } from '../../../shared/domain/agenda.ts';
import type { AgendaItem } from '../meeting.ts';

type StoredItem = InputOf<'meetings.saveAgenda'>['items'][number];

/** An item as it is edited. `startsAt` is a fixed hour or null: as soon as the item before ends. */
export interface DraftItem extends Pick<AgendaItem, 'kind' | 'title' | 'presenter' | 'regulationId'> {
  /** Of the row on the screen; new items have no id yet. */
  key: string;
  id: string | undefined;
  startsAt: string | null;
  minutes: number | null;
}

const USUAL_MINUTES = 10;

export function toDraft(opensAt: string | null, agenda: readonly AgendaItem[]): DraftItem[] {
  return onlyFixedTimes(opensAt, agenda).map(({ id, kind, title, presenter, regulationId, startsAt, minutes }) => ({
    key: id,
    id,
    kind,
    title,
    presenter,
    regulationId,
    startsAt,
    minutes,
  }));
}

/** As stored: with all hours written out, empty rows left out. */
export function toStored(opensAt: string | null, items: readonly DraftItem[]): StoredItem[] {
  const filled = items.filter((item) => item.id !== undefined || item.title.trim() !== '');
  const { times } = timetable(opensAt, filled);
  return filled.map(({ key: _key, id, kind, regulationId, ...item }, index) => ({
    ...item,
    ...(id === undefined ? {} : { id }),
    kind,
    regulationId: kind === 'regulation' ? regulationId : null,
    startsAt: times[index]?.startsAt ?? null,
  }));
}

export function newItem(): DraftItem {
  return {
    key: crypto.randomUUID(),
    id: undefined,
    kind: 'other',
    title: '',
    presenter: '',
    regulationId: null,
    startsAt: null,
    minutes: USUAL_MINUTES,
  };
}
