import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, HolderOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RowActs } from './useSheetRows.ts';

interface Props<Row> {
  acts: RowActs<Row>;
  /** From 1. */
  order: number;
}

/** Moves, adds below and removes a row that is edited in place. */
export function RowButtons<Row>({ acts, order }: Props<Row>) {
  const { t } = useTranslation();
  const buttons = [
    { name: 'up', icon: <ArrowUpOutlined />, act: () => acts.move(-1) },
    { name: 'down', icon: <ArrowDownOutlined />, act: () => acts.move(1) },
    { name: 'below', icon: <PlusOutlined />, act: acts.addBelow },
    { name: 'remove', icon: <DeleteOutlined />, act: acts.remove },
  ] as const;
  return (
    <span className="row-buttons">
      {buttons.map(({ name, icon, act }) => {
        const label = t(`row.${name}`, { order });
        return (
          <Button
            key={name}
            type="text"
            size="small"
            tabIndex={-1}
            icon={icon}
            title={label}
            aria-label={label}
            onClick={act}
          />
        );
      })}
    </span>
  );
}

/** Where the mouse takes a row to move it, with the row's number. */
export function RowHandle<Row>({ acts, order }: Props<Row>) {
  return (
    <>
      <span className="drag-handle" draggable onDragStart={acts.drag.begin} onDragEnd={acts.drag.end} aria-hidden>
        <HolderOutlined />
      </span>
      {order}
    </>
  );
}
