import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { Button, Tag, type TableColumnsType } from 'antd';
import type { TableRef } from 'antd/es/table';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../shared/clock.ts';
import { formatDate } from '../../shared/domain/dates.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useAnswer } from '../app/client.ts';
import { DataTable } from '../components/DataTable.tsx';
import { openOnEnter } from '../components/rowKeys.ts';
import { MoveFromDay } from './arrange/MoveFromDay.tsx';
import type { Step } from './arrange/places.ts';
import { useArranging } from './arrange/useArranging.ts';
import { useRowDrag } from './arrange/useRowDrag.ts';
import { visibleRows, withLevels, type TreeRow, type Unit } from './tree.ts';

/** px a level is set in. */
const INDENT = 22;

interface Props {
  units: readonly Unit[];
  /** The day of the tree. Heads and head counts are known for today only, and only today's tree is rearranged. */
  on: string;
  onOpen: (unit: Unit) => void;
}

const steps: Readonly<Record<string, Step>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' };

/**
 * The tree as a table: arrows left and right fold and unfold, up and down move, Enter opens. With Alt the arrows put
 * the unit elsewhere, as the mouse does by dragging.
 */
export function UnitTree({ units, on, onOpen }: Props) {
  const { t } = useTranslation('units');
  const isToday = on === today();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => visibleRows(withLevels(units), folded), [units, folded]);

  const fold = (row: TreeRow, isFolded: boolean) => {
    setFolded(isFolded ? new Set([...folded, row.id]) : without(folded, row.id));
  };
  const columns = useColumns(folded, fold, isToday);
  const { table, focusWhenMoved } = useFocusOfMoved(units);
  const arranging = useArranging(units, (unit, { parentId }) => {
    if (parentId !== null && folded.has(parentId)) setFolded(without(folded, parentId));
    focusWhenMoved(unit.id);
  });
  const drag = useRowDrag({
    units,
    isUnfolded: (row) => row.hasChildren && !folded.has(row.id),
    onDrop: (unit, place) => void arranging.put(unit, place),
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, row: TreeRow) => {
    const step = event.altKey ? steps[event.key] : undefined;
    if (step) {
      // Alt with an arrow is the window's way back, too.
      event.preventDefault();
      if (isToday && row.dissolvedOn === null) void arranging.step(row, step);
    } else if (row.hasChildren && event.key === 'ArrowLeft') fold(row, true);
    else if (row.hasChildren && event.key === 'ArrowRight') fold(row, false);
    else openOnEnter(() => onOpen(row)).onKeyDown?.(event);
  };
  const rowAttributes = (row: TreeRow) => ({
    'aria-level': row.level,
    ...(row.hasChildren ? { 'aria-expanded': !folded.has(row.id) } : {}),
    ...(isToday ? drag.attributesOf(row) : {}),
    className: [row.dissolvedOn !== null && row.dissolvedOn <= on ? 'row-past' : '', drag.classOf(row)]
      .join(' ')
      .trim(),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => onKeyDown(event, row),
  });
  return (
    <>
      <DataTable<TreeRow>
        label={t('title')}
        role="treegrid"
        columns={columns}
        dataSource={rows}
        minWidth={900}
        onOpen={onOpen}
        rowAttributes={rowAttributes}
        tableRef={table}
      />
      <div className="bar table-foot">
        <Button size="small" onClick={() => setFolded(new Set(rowsToFold(units)))}>
          {t('foldAll')}
        </Button>
        <Button size="small" onClick={() => setFolded(new Set())}>
          {t('unfoldAll')}
        </Button>
        {isToday && <span className="page-detail">{t('arrange.hint')}</span>}
      </div>
      <span role="status" className="only-read">
        {arranging.said}
      </span>
      <MoveFromDay arranging={arranging} units={units} />
    </>
  );
}

/** Everything below the units at the top. */
function rowsToFold(units: readonly Unit[]): string[] {
  return withLevels(units).flatMap(({ id, level, hasChildren }) => (hasChildren && level > 1 ? [id] : []));
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const others = new Set(ids);
  others.delete(id);
  return others;
}

/** Keeps the focus on a unit that was moved, once the tree is read again and the row stands at its new place. */
function useFocusOfMoved(units: readonly Unit[]) {
  const table = useRef<TableRef>(null);
  const [moved, setMoved] = useState<{ id: string; from: readonly Unit[] } | null>(null);
  const isFocused = useRef<typeof moved>(null);
  useEffect(() => {
    if (!moved || moved.from === units || isFocused.current === moved) return;
    isFocused.current = moved;
    focusRow(table.current, moved.id, FRAMES_TO_DRAW);
  }, [moved, units]);
  return { table, focusWhenMoved: (id: string) => setMoved({ id, from: units }) };
}

/** Frames the table may take to draw rows it scrolled to. */
const FRAMES_TO_DRAW = 30;

/** Out of view a row is not drawn and has to be scrolled to. */
function focusRow(table: TableRef | null, id: string, frames: number): void {
  const row = table?.nativeElement.querySelector<HTMLElement>(`[data-row-key="${id}"]`);
  if (row) row.focus();
  else if (frames > 0) {
    table?.scrollTo({ key: id });
    requestAnimationFrame(() => focusRow(table, id, frames - 1));
  }
}

function useColumns(
  folded: ReadonlySet<string>,
  fold: (row: TreeRow, isFolded: boolean) => void,
  isToday: boolean,
): TableColumnsType<TreeRow> {
  const { t } = useTranslation('units');
  const newest = useAnswer('units.list', { includeDissolved: true }, { enabled: !isToday });
  const standsNow = (_: unknown, { id, name, dissolvedOn }: TreeRow) => {
    if (dissolvedOn !== null) return t('dissolvedOn', { date: formatDate(dissolvedOn) });
    const now = newest.data?.rows.find((unit) => unit.id === id)?.name;
    return now === name ? '' : now;
  };
  const columns: TableColumnsType<TreeRow> = [
    {
      key: 'name',
      title: t('fields.name'),
      width: 380,
      ellipsis: true,
      render: (_, row) => (
        <span style={{ paddingInlineStart: (row.level - 1) * INDENT }}>
          <FoldButton row={row} isFolded={folded.has(row.id)} onFold={fold} />
          <span>{row.name}</span>
          {isToday && row.dissolvedOn !== null && (
            <Tag className="after-name">{t('dissolvedOn', { date: formatDate(row.dissolvedOn) })}</Tag>
          )}
        </span>
      ),
    },
    { key: 'shortName', title: t('fields.shortName'), width: 120, dataIndex: 'shortName', ellipsis: true },
    { key: 'kind', title: t('fields.kind'), width: 120, render: (_, row) => t(`kinds.${row.kind}`) },
  ];
  if (isToday) {
    columns.push(
      { key: 'head', title: t('fields.head'), width: 190, dataIndex: 'headName', ellipsis: true },
      {
        key: 'people',
        title: t('fields.people'),
        width: 90,
        align: 'right',
        className: 'number-cell',
        render: (_, row) => formatNumber(row.staffCount),
      },
    );
  }
  if (!isToday) columns.push({ key: 'now', title: t('now'), width: 260, ellipsis: true, render: standsNow });
  columns.push({
    key: 'foundedOn',
    title: t('fields.foundedOn'),
    width: 130,
    className: 'number-cell',
    render: (_, row) => formatDate(row.foundedOn),
  });
  return columns;
}

interface FoldButtonProps {
  row: TreeRow;
  isFolded: boolean;
  onFold: (row: TreeRow, isFolded: boolean) => void;
}

function FoldButton({ row, isFolded, onFold }: FoldButtonProps) {
  const { t } = useTranslation('units');
  if (!row.hasChildren) return <span className="fold-space" />;
  return (
    <button
      type="button"
      className="fold"
      tabIndex={-1}
      aria-label={isFolded ? t('unfold', { name: row.name }) : t('fold', { name: row.name })}
      onClick={(event) => {
        event.stopPropagation();
        onFold(row, !isFolded);
      }}
    >
      {isFolded ? <CaretRightOutlined aria-hidden /> : <CaretDownOutlined aria-hidden />}
    </button>
  );
}
