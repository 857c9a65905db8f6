import { Table, type TableProps } from 'antd';
import type { TableRef } from 'antd/es/table';
import { useLayoutEffect, useRef, useState, type HTMLAttributes, type ReactNode, type Ref } from 'react';
import { openOnEnter } from './rowKeys.ts';

interface Props<Row> extends Omit<TableProps<Row>, 'size' | 'pagination' | 'virtual' | 'scroll' | 'rowKey'> {
  /** What a screen reader calls the table. */
  label: string;
  rowKey?: keyof Row & string;
  /** Opens the row: by click or Enter. */
  onOpen?: (row: Row) => void;
  /** A tree is a `treegrid`. */
  role?: 'table' | 'treegrid';
  /** More attributes of a row: its level in a tree, its look. */
  rowAttributes?: (row: Row) => HTMLAttributes<HTMLElement>;
  /** Sum of the column widths in px, below which the table scrolls sideways. */
  minWidth?: number;
  empty?: ReactNode;
  tableRef?: Ref<TableRef>;
}

/**
 * A dense table that fills the rest of the page and draws only the rows in view. Ant Design's virtual rows are bare
 * `div`s: the roles are given here.
 */
export function DataTable<Row extends object>({
  label,
  rowKey,
  onOpen,
  role = 'table',
  rowAttributes,
  minWidth = 720,
  empty,
  tableRef,
  columns,
  ...table
}: Props<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(400);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(Math.max(element.clientHeight - 36, 120)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  if (empty !== undefined && !table.loading && table.dataSource?.length === 0) return <>{empty}</>;
  return (
    <div ref={frame} className="fill" role={role} aria-label={label} aria-rowcount={table.dataSource?.length ?? 0}>
      <Table<Row>
        {...table}
        ref={tableRef}
        size="small"
        virtual
        pagination={false}
        rowKey={rowKey ?? ('id' as keyof Row & string)}
        scroll={{ x: minWidth, y: height }}
        columns={columns?.map((column) => ({ ...column, onCell: () => ({ role: 'cell' }) })) ?? []}
        onRow={(row): HTMLAttributes<HTMLElement> => ({
          role: 'row',
          ...(onOpen ? openOnEnter(() => onOpen(row)) : {}),
          ...rowAttributes?.(row),
        })}
      />
    </div>
  );
}
