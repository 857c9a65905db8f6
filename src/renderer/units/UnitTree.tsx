import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { Tag, type TableColumnsType } from 'antd';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/domain/dates.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { DataTable } from '../components/DataTable.tsx';
import { openOnEnter } from '../components/rowKeys.ts';
import { visibleRows, withLevels, type TreeRow, type Unit } from './tree.ts';

/** px a level is set in. */
const INDENT = 22;

interface Props {
  units: readonly Unit[];
  /** Heads and head counts are known for today only. */
  isToday: boolean;
  onOpen: (unit: Unit) => void;
}

/** The tree as a table: arrows left and right fold and unfold, up and down move, Enter opens. */
export function UnitTree({ units, isToday, onOpen }: Props) {
  const { t } = useTranslation('units');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => visibleRows(withLevels(units), folded), [units, folded]);

  const fold = (row: TreeRow, isFolded: boolean) => {
    const next = new Set(folded);
    if (isFolded) next.add(row.id);
    else next.delete(row.id);
    setFolded(next);
  };
  const columns = useColumns(folded, fold, isToday);

  const rowAttributes = (row: TreeRow) => ({
    'aria-level': row.level,
    ...(row.hasChildren ? { 'aria-expanded': !folded.has(row.id) } : {}),
    className: row.dissolvedOn === null ? '' : 'row-past',
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (row.hasChildren && event.key === 'ArrowLeft') fold(row, true);
      else if (row.hasChildren && event.key === 'ArrowRight') fold(row, false);
      else openOnEnter(() => onOpen(row)).onKeyDown?.(event);
    },
  });
  return (
    <DataTable<TreeRow>
      label={t('title')}
      role="treegrid"
      columns={columns}
      dataSource={rows}
      minWidth={900}
      onOpen={onOpen}
      rowAttributes={rowAttributes}
    />
  );
}

function useColumns(
  folded: ReadonlySet<string>,
  fold: (row: TreeRow, isFolded: boolean) => void,
  isToday: boolean,
): TableColumnsType<TreeRow> {
  const { t } = useTranslation('units');
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
          {row.dissolvedOn !== null && (
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
