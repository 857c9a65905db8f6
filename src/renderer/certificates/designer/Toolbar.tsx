import {
  AlignCenterOutlined,
  AlignLeftOutlined,
  AlignRightOutlined,
  ColumnWidthOutlined,
  PlusOutlined,
  RedoOutlined,
  UndoOutlined,
  VerticalAlignBottomOutlined,
  VerticalAlignMiddleOutlined,
  VerticalAlignTopOutlined,
  ColumnHeightOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons';
import { Button, Dropdown, Space, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  aligned,
  ALIGNMENTS,
  distributed,
  type Alignment,
} from '../../../shared/domain/certificates/design/arrange.ts';
import type { Box } from './designStore.ts';
import { newBox, type NewKind } from './newBox.ts';
import { selectedBoxes, useDesign, useStore } from './useDesign.ts';
import { keepFocus, ZOOM_STEP } from './useKeys.ts';
import type { ChoosePicture } from './useChoosePicture.ts';

const ICONS: Record<Alignment, ReactNode> = {
  left: <AlignLeftOutlined />,
  centre: <AlignCenterOutlined />,
  right: <AlignRightOutlined />,
  top: <VerticalAlignTopOutlined />,
  middle: <VerticalAlignMiddleOutlined />,
  bottom: <VerticalAlignBottomOutlined />,
};

const NEW_KINDS: readonly NewKind[] = ['text', 'emblem', 'picture', 'line', 'qr'];

interface Props {
  scale: number;
  onZoom: (factor: number | 'fit') => void;
  isAdjusting: boolean;
  choosePicture: ChoosePicture;
  /** What else belongs there. */
  children?: ReactNode;
}

/** What can be done to the boxes: undo, add, arrange, zoom. */
export function Toolbar({ scale, onZoom, isAdjusting, choosePicture, children }: Props) {
  const { t } = useTranslation('certificates');
  const store = useStore();
  const { canUndo, canRedo, selected } = useDesign();
  const arrange = (change: (boxes: Box[]) => Box[]) => {
    const boxes = selectedBoxes(store.state());
    store.setFrames(new Map(change(boxes).map((box) => [box.id, box])));
  };
  const add = async (kind: NewKind) => {
    const picture = kind === 'picture' ? await choosePicture() : null;
    if (kind === 'picture' && picture === null) return;
    store.add([newBox(kind, store.state().body.page, picture)]);
  };
  return (
    <div className="design-toolbar" role="toolbar" aria-label={t('design.tools')}>
      <Space.Compact>
        <Act
          label={t('design.undo')}
          keys="Control+Z"
          icon={<UndoOutlined />}
          isOff={!canUndo}
          onClick={() => store.undo()}
        />
        <Act
          label={t('design.redo')}
          keys="Control+Y"
          icon={<RedoOutlined />}
          isOff={!canRedo}
          onClick={() => store.redo()}
        />
      </Space.Compact>
      {!isAdjusting && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: NEW_KINDS.map((key) => ({ key, label: t(`design.add.${key}`) })),
            onClick: ({ key }) => void add(key as NewKind),
          }}
        >
          <Button icon={<PlusOutlined aria-hidden />}>{t('design.addBox')}</Button>
        </Dropdown>
      )}
      <Space.Compact>
        {ALIGNMENTS.map((alignment) => (
          <Act
            key={alignment}
            label={t(`design.align.${alignment}`)}
            icon={ICONS[alignment]}
            isOff={selected.size === 0}
            onClick={() => arrange((boxes) => aligned(boxes, alignment, store.state().body.page))}
          />
        ))}
        <Act
          label={t('design.distribute.across')}
          icon={<ColumnWidthOutlined />}
          isOff={selected.size < 3}
          onClick={() => arrange((boxes) => distributed(boxes, 'across'))}
        />
        <Act
          label={t('design.distribute.down')}
          icon={<ColumnHeightOutlined />}
          isOff={selected.size < 3}
          onClick={() => arrange((boxes) => distributed(boxes, 'down'))}
        />
      </Space.Compact>
      {children}
      <Space.Compact className="design-zoom">
        <Act
          label={t('design.zoomOut')}
          keys="Control+-"
          icon={<ZoomOutOutlined />}
          onClick={() => onZoom(1 / ZOOM_STEP)}
        />
        <Button
          onMouseDown={keepFocus}
          onClick={() => onZoom('fit')}
          aria-label={t('design.fit')}
          aria-keyshortcuts="Control+0"
        >
          {t('design.percent', { n: Math.round((scale / PX_PER_MM) * 100) })}
        </Button>
        <Act label={t('design.zoomIn')} keys="Control++" icon={<ZoomInOutlined />} onClick={() => onZoom(ZOOM_STEP)} />
      </Space.Compact>
    </div>
  );
}

/** A screen of 96 points to the inch shows paper in its own size. */
const PX_PER_MM = 96 / 25.4;

interface ActProps {
  label: string;
  icon: ReactNode;
  onClick: () => void;
  keys?: string;
  isOff?: boolean;
}

function Act({ label, icon, onClick, keys, isOff = false }: ActProps) {
  return (
    <Tooltip title={keys ? `${label} (${keys.replace('Control', 'Ctrl')})` : label}>
      <Button
        icon={icon}
        aria-label={label}
        aria-keyshortcuts={keys}
        disabled={isOff}
        onMouseDown={keepFocus}
        onClick={onClick}
      />
    </Tooltip>
  );
}
