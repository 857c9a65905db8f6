import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons';
import { Button, Checkbox, Modal } from 'antd';
import { useState, type HTMLAttributes, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { staffColumn, type StaffColumn } from '../../../shared/contract/staffColumns.ts';
import { useAnswer } from '../../app/client.ts';
import { movedItem } from '../../components/useSheetRows.ts';
import { USUAL_COLUMNS } from './shownColumns.ts';

interface Props {
  columns: readonly StaffColumn[];
  onChange: (columns: readonly StaffColumn[]) => void;
}

/** Which columns the list has, and in which order: by mouse, by the buttons, or with Alt and the arrow keys. */
export function ColumnChooser({ columns, onChange }: Props) {
  const { t } = useTranslation('staff');
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {t('columnChooser.button')}
      </Button>
      <Modal
        open={isOpen}
        title={t('columnChooser.title')}
        onCancel={close}
        width={460}
        footer={[
          <Button key="usual" onClick={() => onChange(USUAL_COLUMNS)}>
            {t('columnChooser.usual')}
          </Button>,
          <Button key="done" type="primary" onClick={close}>
            {t('common:close')}
          </Button>,
        ]}
      >
        <p className="act-hint">{t('columnChooser.hint')}</p>
        <div className="column-lists">
          <ShownColumns columns={columns} onChange={onChange} />
          <OtherColumns columns={columns} onChange={onChange} />
        </div>
      </Modal>
    </>
  );
}

function ShownColumns({ columns, onChange }: Props) {
  const { t } = useTranslation('staff');
  const move = (from: number, to: number) => onChange(movedItem(columns, from, to));
  const drag = useDragging(move);
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(index, index + (event.key === 'ArrowUp' ? -1 : 1));
  };
  return (
    <ol className="column-list" aria-label={t('columnChooser.shown')}>
      {columns.map((column, index) => {
        const name = t(`columns.${column}`);
        return (
          <li key={column} {...drag.placeOf(index)}>
            <span className="drag-handle" aria-hidden {...drag.handleOf(index)}>
              <HolderOutlined />
            </span>
            <Checkbox
              checked
              onKeyDown={(event) => onKeyDown(event, index)}
              // Whose row it is must be seen.
              disabled={column === 'fullName'}
              onChange={() => onChange(columns.filter((other) => other !== column))}
            >
              {name}
            </Checkbox>
            <Button
              type="text"
              size="small"
              icon={<ArrowUpOutlined />}
              aria-label={t('columnChooser.up', { name })}
              disabled={index === 0}
              onClick={() => move(index, index - 1)}
            />
            <Button
              type="text"
              size="small"
              icon={<ArrowDownOutlined />}
              aria-label={t('columnChooser.down', { name })}
              disabled={index === columns.length - 1}
              onClick={() => move(index, index + 1)}
            />
          </li>
        );
      })}
    </ol>
  );
}

/** What is dragged over another takes its place at once. */
function useDragging(move: (from: number, to: number) => void) {
  const [dragged, setDragged] = useState<number | null>(null);
  return {
    handleOf: (index: number): HTMLAttributes<HTMLElement> => ({
      draggable: true,
      onDragStart: ({ dataTransfer }) => {
        dataTransfer.effectAllowed = 'move';
        dataTransfer.setData('text/plain', String(index));
        setDragged(index);
      },
      onDragEnd: () => setDragged(null),
    }),
    placeOf: (index: number): HTMLAttributes<HTMLElement> => ({
      className: index === dragged ? 'is-dragged' : undefined,
      onDragOver: (event) => {
        if (dragged === null) return;
        event.preventDefault();
        if (dragged === index) return;
        move(dragged, index);
        setDragged(index);
      },
    }),
  };
}

/** Sensitive columns the office does not keep are not offered. */
const SENSITIVE: Partial<Record<StaffColumn, 'ethnicity' | 'religion' | 'party'>> = {
  ethnicity: 'ethnicity',
  religion: 'religion',
  partyJoined: 'party',
  partyOfficial: 'party',
};

function OtherColumns({ columns, onChange }: Props) {
  const { t } = useTranslation('staff');
  const uses = useAnswer('staff.sensitiveUses', {});
  const isKept = (column: StaffColumn) => {
    const field = SENSITIVE[column];
    return field === undefined || uses.data?.rows.some((use) => use.field === field) === true;
  };
  return (
    <ul className="column-list" aria-label={t('columnChooser.others')}>
      {staffColumn.options
        .filter((column) => !columns.includes(column) && isKept(column))
        .map((column) => (
          <li key={column}>
            <Checkbox checked={false} onChange={() => onChange([...columns, column])}>
              {t(`columns.${column}`)}
            </Checkbox>
          </li>
        ))}
    </ul>
  );
}
