import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { frameAround, frameOf, roundMm, type Frame } from '../../../shared/domain/certificates/design/frames.ts';
import type { Pieces } from './BoxDrawing.tsx';
import { boxLabel } from './boxLabel.ts';
import { BreaksField } from './BreaksField.tsx';
import type { Box } from './designStore.ts';
import { ColourField, NumberField, SwitchField } from './fields.tsx';
import { TextPanel } from './TextPanel.tsx';
import { useStore } from './useDesign.ts';
import type { ChoosePicture } from './useChoosePicture.ts';

interface Props {
  box: Box;
  isAdjusting: boolean;
  /** How its text is set now. */
  pieces: Pieces | undefined;
  choosePicture: ChoosePicture;
}

/** Exact numbers of one box, and all it says. */
export function BoxPanel({ box, isAdjusting, pieces, choosePicture }: Props) {
  const { t } = useTranslation('certificates');
  const store = useStore();
  const change = (changes: Partial<Box>, kind?: string) =>
    store.changeBox(box.id, (current) => ({ ...current, ...changes }) as Box, kind);
  return (
    <>
      <h2>{boxLabel(box, t)}</h2>
      <FrameFields frame={box} onChange={(frame, kind) => store.setFrames(new Map([[box.id, frame]]), kind)} />
      {isAdjusting && box.kind === 'text' && <BreaksField box={box} pieces={pieces} />}
      {!isAdjusting && (
        <>
          <SwitchField label={t('design.printed')} value={box.printed} onChange={(printed) => change({ printed })} />
          {box.kind === 'text' && <TextPanel box={box} />}
          {box.kind === 'line' && (
            <>
              <NumberField
                label={t('design.thickness')}
                unit="mm"
                value={box.thicknessMm}
                min={0.05}
                max={10}
                step={0.05}
                onChange={(thicknessMm) => change({ thicknessMm }, 'thickness')}
              />
              <ColourField label={t('design.colour')} value={box.colour} onChange={(colour) => change({ colour })} />
            </>
          )}
          {box.kind === 'image' && (
            <Space wrap>
              <Button
                size="small"
                onClick={() =>
                  void choosePicture().then((picture) => {
                    if (picture) change({ source: { type: 'asset', name: picture.name } });
                  })
                }
              >
                {t('design.otherPicture')}
              </Button>
              {box.source.type === 'asset' && (
                <Button size="small" onClick={() => change({ source: { type: 'emblem' } })}>
                  {t('design.useEmblem')}
                </Button>
              )}
            </Space>
          )}
          {box.kind === 'qr' && <p className="page-detail">{t('design.qrHint')}</p>}
          <BoxActs />
        </>
      )}
    </>
  );
}

/** What is done to all boxes selected. */
function BoxActs() {
  const { t } = useTranslation('certificates');
  const store = useStore();
  return (
    <Space wrap className="design-acts">
      <Button size="small" onClick={() => store.restack('front')}>
        {t('design.toFront')}
      </Button>
      <Button size="small" onClick={() => store.restack('back')}>
        {t('design.toBack')}
      </Button>
      <Button size="small" danger onClick={() => store.removeSelected()}>
        {t('design.remove')}
      </Button>
    </Space>
  );
}

/** Several boxes: where they stand together, and whether they are printed. */
export function BoxesPanel({ boxes, isAdjusting }: { boxes: readonly Box[]; isAdjusting: boolean }) {
  const { t } = useTranslation('certificates');
  const store = useStore();
  const around = frameAround(boxes);
  const move = (axis: 'xMm' | 'yMm', to: number) => {
    const by = to - (around?.[axis] ?? to);
    store.setFrames(new Map(boxes.map((box) => [box.id, { ...frameOf(box), [axis]: box[axis] + by }])), `all ${axis}`);
  };
  const ids = new Set(boxes.map(({ id }) => id));
  return (
    <>
      <h2>{t('design.chosen', { n: boxes.length })}</h2>
      <div className="design-frame-fields">
        {(['xMm', 'yMm'] as const).map((axis) => (
          <NumberField
            key={axis}
            label={t(`design.${axis}`)}
            value={roundMm(around?.[axis] ?? 0)}
            onChange={(mm) => move(axis, mm)}
          />
        ))}
      </div>
      {!isAdjusting && (
        <>
          <SwitchField
            label={t('design.printed')}
            value={boxes.every(({ printed }) => printed)}
            onChange={(printed) => store.changeBoxes((box) => (ids.has(box.id) ? { ...box, printed } : box))}
          />
          <BoxActs />
        </>
      )}
    </>
  );
}

const SIDES = ['xMm', 'yMm', 'widthMm', 'heightMm'] as const;

export function FrameFields({ frame, onChange }: { frame: Frame; onChange: (frame: Frame, kind: string) => void }) {
  const { t } = useTranslation('certificates');
  return (
    <div className="design-frame-fields">
      {SIDES.map((side) => (
        <NumberField
          key={side}
          label={t(`design.${side}`)}
          value={frame[side]}
          {...(side === 'widthMm' || side === 'heightMm' ? { min: 0 } : {})}
          onChange={(mm) => {
            const { xMm, yMm, widthMm, heightMm } = frame;
            onChange({ xMm, yMm, widthMm, heightMm, [side]: mm }, side);
          }}
        />
      ))}
    </div>
  );
}
