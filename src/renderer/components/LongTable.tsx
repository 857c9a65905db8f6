import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useRows, type RowWindow } from '../app/rowWindow.ts';
import { columnClass, type LongColumn, type Selection } from './longColumn.ts';
import { LongRow } from './LongRow.tsx';
import { ROW_HEIGHTS, useRowsInView } from './rowsInView.ts';
import { useSteady } from './useSteady.ts';

interface Props<Row> {
  /** What a screen reader calls the table. */
  label: string;
  list: RowWindow<Row>;
  columns: readonly LongColumn<Row>[];
  /** Opens the row: by click or Enter. */
  onOpen?: (row: Row) => void;
  selection?: Selection<Row>;
  rowClass?: (row: Row) => string;
  /** A row that heads a group: drawn across the table, neither opened nor picked. Null for the others. */
  headingOf?: (row: Row) => ReactNode;
  /** Other keys pressed on a row; true when it meant something, `next` to go on to the row below. */
  onRowKey?: (key: string, row: Row) => boolean | 'next';
  /** The filter as text: another list begins again at its first row. */
  listKey: string;
  /** Lines of text a row has room for; three for `Stacked` cells. */
  lines?: keyof typeof ROW_HEIGHTS;
}

/**
 * A dense table over any number of rows: only those in view are read and drawn. Arrows, Page Up and Down, Home and End
 * go from row to row, Space picks, Shift with Space or a click picks up to there, Enter opens.
 */
export function LongTable<Row extends { id: string }>(props: Props<Row>) {
  const { label, list, columns, onOpen, selection, rowClass, headingOf, onRowKey, listKey, lines = 1 } = props;
  useRows(list);
  const total = list.total ?? 0;
  const rowHeight = ROW_HEIGHTS[lines];
  const { frame, first, last, reveal } = useRowsInView(total, listKey, list.show, rowHeight);
  const { active, setActive, focusActive } = useActiveRow(frame, listKey);
  const isHeading = (row: Row) => (headingOf?.(row) ?? null) !== null;
  const pick = useSteady(usePicking(list, selection, isHeading));
  const hasBoxes = selection !== undefined;
  const grid = useMemo(() => gridOf(columns, hasBoxes), [columns, hasBoxes]);

  const onKeyDown = useSteady((event: KeyboardEvent<HTMLElement>, index: number) => {
    if (event.target !== event.currentTarget) return;
    const row = list.rowAt(index);
    const target = targetOf(event.key, index, total);
    const goTo = (next: number) => {
      reveal(next);
      setActive(next);
      focusActive();
    };
    if (target !== null) goTo(target);
    else if (!row || isHeading(row)) return;
    else if (event.key === 'Enter') onOpen?.(row);
    else if (event.key === ' ') pick(index, event.shiftKey);
    else {
      const meaning = hasModifier(event) ? false : onRowKey?.(event.key, row);
      if (!meaning) return;
      if (meaning === 'next') goTo(Math.min(index + 1, total - 1));
    }
    event.preventDefault();
  });
  const focus = useSteady(setActive);

  return (
    <div
      ref={frame}
      className="long-table"
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-multiselectable={selection ? true : undefined}
    >
      <Head columns={columns} grid={grid} selection={selection} total={total} />
      <div role="rowgroup" className="long-body" style={{ height: total * rowHeight, minWidth: grid.minWidth }}>
        {indexesToDraw(first, last, Math.min(active, total - 1)).map((index) => (
          <LongRow
            key={index}
            index={index}
            height={rowHeight}
            row={list.rowAt(index)}
            columns={columns}
            template={grid.gridTemplateColumns}
            selection={selection}
            isActive={index === active}
            rowClass={rowClass}
            headingOf={headingOf}
            onOpen={onOpen}
            onPick={pick}
            onFocus={focus}
            onKeyDown={onKeyDown}
          />
        ))}
      </div>
    </div>
  );
}

const hasModifier = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => ctrlKey || metaKey || altKey;

/** px */
const BOX_WIDTH = 40;

/** The widths of the columns, the boxes first, and the width below which the table scrolls sideways. */
function gridOf(columns: readonly { width: number }[], hasBoxes: boolean) {
  const widths = columns.map(({ width }) => `minmax(${width}px, ${width}fr)`);
  const minWidth = columns.reduce((sum, { width }) => sum + width, hasBoxes ? BOX_WIDTH : 0);
  return { gridTemplateColumns: (hasBoxes ? [`${BOX_WIDTH}px`, ...widths] : widths).join(' '), minWidth };
}

/** Rows Page Up and Page Down go. */
const PAGE = 15;

/** The row a key leads to; null for other keys. */
function targetOf(key: string, index: number, total: number): number | null {
  const targets: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + PAGE,
    PageUp: index - PAGE,
    Home: 0,
    End: total - 1,
  };
  const target = targets[key];
  return target === undefined ? null : Math.max(0, Math.min(total - 1, target));
}

/** The rows in view, and the one that has the focus wherever it is, so that scrolling does not lose it. */
function indexesToDraw(first: number, last: number, active: number): number[] {
  const indexes = Array.from({ length: Math.max(0, last - first) }, (_, step) => first + step);
  if (active >= 0 && (active < first || active >= last)) indexes.push(active);
  return indexes;
}

/** The one row that is in the tab order; of another list, its first. */
function useActiveRow(frame: RefObject<HTMLDivElement | null>, listKey: string) {
  const [state, setState] = useState({ listKey, active: 0 });
  const [focusRequest, setFocusRequest] = useState(0);
  useLayoutEffect(() => {
    if (focusRequest === 0) return;
    frame.current?.querySelector<HTMLElement>('.long-body > [tabindex="0"]')?.focus({ preventScroll: true });
  }, [focusRequest, frame]);
  return {
    active: state.listKey === listKey ? state.active : 0,
    setActive: (active: number) => setState({ listKey, active }),
    focusActive: () => setFocusRequest((request) => request + 1),
  };
}

/** Picks or drops a row; a range goes from the last one picked, over the rows that are read. */
function usePicking<Row extends { id: string }>(
  list: RowWindow<Row>,
  selection: Selection<Row> | undefined,
  isHeading: (row: Row) => boolean,
) {
  const lastPicked = useRef<number>(null);
  return (index: number, isRange: boolean) => {
    const row = list.rowAt(index);
    if (!selection || !row || selection.isPickable?.(row) === false) return;
    const from = isRange ? (lastPicked.current ?? index) : index;
    const ids = new Set(selection.ids);
    const isDropped = ids.has(row.id);
    for (let at = Math.min(from, index); at <= Math.max(from, index); at += 1) {
      const between = list.rowAt(at);
      if (!between || isHeading(between) || selection.isPickable?.(between) === false) continue;
      if (isDropped) ids.delete(between.id);
      else ids.add(between.id);
    }
    lastPicked.current = index;
    selection.onChange(ids);
  };
}

interface HeadProps<Row> {
  columns: readonly LongColumn<Row>[];
  grid: { gridTemplateColumns: string; minWidth: number };
  selection: Selection<Row> | undefined;
  total: number;
}

function Head<Row>({ columns, grid, selection, total }: HeadProps<Row>) {
  return (
    <div role="rowgroup" className="long-head">
      <div role="row" aria-rowindex={1} className="long-row" style={grid}>
        {selection && (
          <div role="columnheader">
            <AllBox selection={selection} total={selection.total ?? total} />
          </div>
        )}
        {columns.map((column) => (
          <Heading key={column.key} column={column} />
        ))}
      </div>
    </div>
  );
}

function Heading<Row>({ column }: { column: LongColumn<Row> }) {
  const { sort, title } = column;
  const className = columnClass(column);
  if (!sort) {
    return (
      <div role="columnheader" className={className}>
        {title}
      </div>
    );
  }
  return (
    <div role="columnheader" className={className} aria-sort={sort.isSorted ? 'ascending' : 'none'}>
      <button type="button" className="long-sort" onClick={sort.onSort}>
        {title}
      </button>
    </div>
  );
}

function AllBox<Row>({ selection, total }: { selection: Selection<Row>; total: number }) {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  const picked = selection.ids.size;
  const isAll = total > 0 && picked >= total;
  useLayoutEffect(() => {
    if (box.current) box.current.indeterminate = picked > 0 && !isAll;
  }, [picked, isAll]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={t('pickAll')}
      checked={isAll}
      onChange={() => (picked > 0 ? selection.onChange(new Set()) : selection.onAll())}
    />
  );
}
