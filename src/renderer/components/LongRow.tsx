import { memo, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { columnClass, type LongColumn, type Selection } from './longColumn.ts';

interface Props<Row> {
  index: number;
  /** Undefined while it is being read. */
  row: Row | undefined;
  /** px */
  height: number;
  columns: readonly LongColumn<Row>[];
  template: string;
  selection: Selection<Row> | undefined;
  /** The row in the tab order. */
  isActive: boolean;
  rowClass: ((row: Row) => string) | undefined;
  headingOf: ((row: Row) => ReactNode) | undefined;
  onOpen: ((row: Row) => void) | undefined;
  onPick: (index: number, isRange: boolean) => void;
  onFocus: (index: number) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>, index: number) => void;
}

function OneRow<Row extends { id: string }>(props: Props<Row>) {
  const { index, height, row, columns, template, selection, isActive, rowClass } = props;
  const { onOpen, onPick, onFocus, onKeyDown } = props;
  const heading = row && props.headingOf ? props.headingOf(row) : null;
  if (heading !== null) return <HeadingRow {...props}>{heading}</HeadingRow>;
  const isPicked = row !== undefined && selection?.ids.has(row.id) === true;
  return (
    <div
      role="row"
      // The head is row 1.
      aria-rowindex={index + 2}
      aria-selected={selection ? isPicked : undefined}
      aria-busy={row ? undefined : true}
      tabIndex={isActive ? 0 : -1}
      className={['long-row', onOpen ? 'row-open' : '', row && rowClass ? rowClass(row) : ''].join(' ').trim()}
      style={{ gridTemplateColumns: template, top: index * height, height }}
      onClick={() => row && onOpen?.(row)}
      onFocus={() => onFocus(index)}
      onKeyDown={(event) => onKeyDown(event, index)}
    >
      {selection && (
        <Box row={row} selection={selection} isPicked={isPicked} onPick={(range) => onPick(index, range)} />
      )}
      {columns.map((column) => (
        <div key={column.key} role="gridcell" className={columnClass(column)}>
          {row && column.render(row)}
        </div>
      ))}
    </div>
  );
}

/** One row of a `LongTable`, at its place in the scrolled whole; drawn again only when something of it changes. */
export const LongRow = memo(OneRow) as typeof OneRow;

/** Heads the rows below it. */
function HeadingRow<Row>(props: Props<Row> & { children: ReactNode }) {
  const { index, height, isActive, onFocus, onKeyDown, children } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      tabIndex={isActive ? 0 : -1}
      className="long-row long-heading"
      style={{ top: index * height, height }}
      onFocus={() => onFocus(index)}
      onKeyDown={(event) => onKeyDown(event, index)}
    >
      <div role="gridcell">{children}</div>
    </div>
  );
}

interface BoxProps<Row> {
  row: Row | undefined;
  selection: Selection<Row>;
  isPicked: boolean;
  onPick: (isRange: boolean) => void;
}

function Box<Row>({ row, selection, isPicked, onPick }: BoxProps<Row>) {
  const { t } = useTranslation();
  return (
    <div role="gridcell" className="long-box">
      {row && (selection.isPickable?.(row) ?? true) && (
        <input
          type="checkbox"
          // With the keyboard the row itself is picked, by Space.
          tabIndex={-1}
          aria-label={t('pick', { name: selection.nameOf(row) })}
          checked={isPicked}
          onChange={({ nativeEvent }) => onPick(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
          onClick={(event) => event.stopPropagation()}
        />
      )}
    </div>
  );
}
