import { CloseOutlined } from '@ant-design/icons';
import { Button, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { scaledTemplate } from '../../../shared/domain/certificates/scaling.ts';
import { BORDER_STYLES, PAGE_PRESETS } from '../../../shared/domain/certificates/template.ts';
import { FrameFields } from './BoxPanel.tsx';
import type { Body } from './designStore.ts';
import { ColourField, NumberField, PanelField, SwitchField } from './fields.tsx';
import { useDesign, useStore } from './useDesign.ts';
import type { ChoosePicture } from './useChoosePicture.ts';

const RED = '#B5121B';
const GOLD = '#C9972B';

type Preset = keyof typeof PAGE_PRESETS;

/** The paper: its size, border, ground, the scan of the blank beneath, and guides. */
export function PagePanel({ choosePicture }: { choosePicture: ChoosePicture }) {
  const { t } = useTranslation('certificates');
  const store = useStore();
  const { body } = useDesign();
  const change = (changes: Partial<Body>, kind?: string) =>
    store.changeBody((current) => ({ ...current, ...changes }), kind);
  return (
    <>
      <h2>{t('design.page')}</h2>
      <PaperFields
        page={body.page}
        onChange={(page, kind) => change({ page }, kind)}
        onOtherPaper={(page) => store.changeBody((current) => scaledTemplate(current, page))}
      />
      <h3>{t('design.border')}</h3>
      <BorderFields border={body.border} onChange={(border, kind) => change({ border }, kind)} />
      <SwitchField
        label={t('design.ground')}
        value={body.ground !== null}
        onChange={(isOn) =>
          change({ ground: isOn ? { colour: '#FCF3DE', diameterMm: body.page.heightMm * 0.7, printed: true } : null })
        }
      />
      <h3>{t('design.background')}</h3>
      <BackgroundFields
        background={body.background}
        page={body.page}
        onChange={(background, kind) => change({ background }, kind)}
        choosePicture={choosePicture}
      />
      <h3>{t('design.guides')}</h3>
      <GuideFields guides={body.guides} page={body.page} onChange={(guides, kind) => change({ guides }, kind)} />
    </>
  );
}

interface PaperProps {
  page: Body['page'];
  onChange: (page: Body['page'], kind?: string) => void;
  /** Another size was chosen: the design fills it as it filled this one. */
  onOtherPaper: (page: Body['page']) => void;
}

function PaperFields({ page, onChange, onOtherPaper }: PaperProps) {
  const { t } = useTranslation('certificates');
  const isPortrait = page.heightMm > page.widthMm;
  const [long, short] = [Math.max(page.widthMm, page.heightMm), Math.min(page.widthMm, page.heightMm)];
  const names = Object.keys(PAGE_PRESETS) as Preset[];
  const preset = names.find((name) => PAGE_PRESETS[name].widthMm === long && PAGE_PRESETS[name].heightMm === short);
  const turned = ({ widthMm, heightMm }: Body['page']) => ({ widthMm: heightMm, heightMm: widthMm });
  return (
    <>
      <PanelField label={t('design.paper')}>
        {(id) => (
          <Select<Preset | 'own'>
            id={id}
            size="small"
            value={preset ?? 'own'}
            options={[
              ...names.map((value) => ({ value, label: t(`design.papers.${value}`) })),
              ...(preset ? [] : [{ value: 'own' as const, label: t('design.papers.own') }]),
            ]}
            onChange={(name) => {
              if (name !== 'own') onOtherPaper(isPortrait ? turned(PAGE_PRESETS[name]) : PAGE_PRESETS[name]);
            }}
          />
        )}
      </PanelField>
      <NumberField
        label={t('design.widthMm')}
        unit="mm"
        value={page.widthMm}
        min={50}
        max={1200}
        step={1}
        onChange={(widthMm) => onChange({ ...page, widthMm }, 'width')}
      />
      <NumberField
        label={t('design.heightMm')}
        unit="mm"
        value={page.heightMm}
        min={50}
        max={1200}
        step={1}
        onChange={(heightMm) => onChange({ ...page, heightMm }, 'height')}
      />
      <SwitchField label={t('design.portrait')} value={isPortrait} onChange={() => onChange(turned(page))} />
    </>
  );
}

function BorderFields({
  border,
  onChange,
}: {
  border: Body['border'];
  onChange: (border: Body['border'], kind?: string) => void;
}) {
  const { t } = useTranslation('certificates');
  const drawn = border ?? { style: 'lotus' as const, insetMm: 8, colour: RED, accentColour: GOLD, printed: true };
  return (
    <>
      <PanelField label={t('design.borderStyle')}>
        {(id) => (
          <Select<NonNullable<Body['border']>['style'] | 'none'>
            id={id}
            size="small"
            value={border?.style ?? 'none'}
            options={(['none', ...BORDER_STYLES] as const).map((value) => ({
              value,
              label: t(`design.borders.${value}`),
            }))}
            onChange={(style) => onChange(style === 'none' ? null : { ...drawn, style })}
          />
        )}
      </PanelField>
      {border && (
        <>
          <NumberField
            label={t('design.inset')}
            unit="mm"
            value={border.insetMm}
            min={0}
            max={200}
            step={0.5}
            onChange={(insetMm) => onChange({ ...border, insetMm }, 'inset')}
          />
          <ColourField
            label={t('design.colour')}
            value={border.colour}
            onChange={(colour) => onChange({ ...border, colour })}
          />
          <ColourField
            label={t('design.accentColour')}
            value={border.accentColour}
            onChange={(accentColour) => onChange({ ...border, accentColour })}
          />
          <SwitchField
            label={t('design.printed')}
            value={border.printed}
            onChange={(printed) => onChange({ ...border, printed })}
          />
        </>
      )}
    </>
  );
}

interface BackgroundProps {
  background: Body['background'];
  page: Body['page'];
  onChange: (background: Body['background'], kind?: string) => void;
  choosePicture: ChoosePicture;
}

function BackgroundFields({ background, page, onChange, choosePicture }: BackgroundProps) {
  const { t } = useTranslation('certificates');
  const choose = async () => {
    const picture = await choosePicture();
    if (picture) onChange({ printed: false, opacity: 1, ...background, name: picture.name });
  };
  return (
    <>
      <Button size="small" onClick={() => void choose()}>
        {t(background ? 'design.otherPicture' : 'design.addBackground')}
      </Button>
      {background && (
        <>
          <SwitchField
            label={t('design.printed')}
            value={background.printed}
            onChange={(printed) => onChange({ ...background, printed })}
          />
          {!background.printed && (
            <NumberField
              label={t('design.opacity')}
              value={background.opacity}
              min={0.05}
              max={1}
              step={0.05}
              onChange={(opacity) => onChange({ ...background, opacity }, 'opacity')}
            />
          )}
          <FrameFields
            frame={background.frame ?? { xMm: 0, yMm: 0, ...page }}
            onChange={(frame, kind) => onChange({ ...background, frame }, `background ${kind}`)}
          />
          <Button size="small" danger onClick={() => onChange(null)}>
            {t('design.removeBackground')}
          </Button>
        </>
      )}
    </>
  );
}

interface GuideProps {
  guides: Body['guides'];
  page: Body['page'];
  onChange: (guides: Body['guides'], kind?: string) => void;
}

function GuideFields({ guides, page, onChange }: GuideProps) {
  const { t } = useTranslation('certificates');
  const axes = ['xMm', 'yMm'] as const;
  const middle = { xMm: page.widthMm / 2, yMm: page.heightMm / 2 };
  return (
    <>
      {guides.xMm.length + guides.yMm.length === 0 && <p className="page-detail">{t('design.guidesHint')}</p>}
      {axes.flatMap((axis) =>
        guides[axis].map((mm, index) => (
          <div key={`${axis} ${index}`} className="design-guide">
            <NumberField
              label={t(axis === 'xMm' ? 'design.guideX' : 'design.guideY')}
              unit="mm"
              value={mm}
              onChange={(at) => onChange({ ...guides, [axis]: guides[axis].with(index, at) }, `guide ${axis} ${index}`)}
            />
            <Button
              size="small"
              type="text"
              icon={<CloseOutlined aria-hidden />}
              aria-label={t('design.removeGuide')}
              onClick={() => onChange({ ...guides, [axis]: guides[axis].filter((_, at) => at !== index) })}
            />
          </div>
        )),
      )}
      <Space wrap className="design-acts">
        {axes.map((axis) => (
          <Button
            key={axis}
            size="small"
            onClick={() => onChange({ ...guides, [axis]: [...guides[axis], middle[axis]] })}
          >
            {t(axis === 'xMm' ? 'design.addGuideX' : 'design.addGuideY')}
          </Button>
        ))}
      </Space>
    </>
  );
}
