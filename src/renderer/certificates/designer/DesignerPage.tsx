import { useParams, useSearch } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { adjustedBoxes, type CertificateAdjustment } from '../../../shared/domain/certificates/adjustment.ts';
import { frameOf } from '../../../shared/domain/certificates/design/frames.ts';
import { CERTIFICATE_FIELDS, type CertificateContent } from '../../../shared/domain/certificates/fields.ts';
import { fontKeysOf } from '../../../shared/domain/certificates/template.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { Failure, useReportFailure } from '../../components/Failure.tsx';
import { useLeaveQuestion } from '../../components/LeaveGuard.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useSaveShortcut } from '../../components/useSaveShortcut.ts';
import { useCertificateFonts } from '../useCertificateFonts.ts';
import { Canvas } from './Canvas.tsx';
import { DesignBatchContext } from './DesignBatch.ts';
import { DesignStore, type Body, type Design } from './designStore.ts';
import { PreviewSelect } from './PreviewSelect.tsx';
import { SidePanel } from './SidePanel.tsx';
import { TemplateActs } from './TemplateActs.tsx';
import { Toolbar } from './Toolbar.tsx';
import { DesignContext, useDesign, useStore } from './useDesign.ts';
import { useChoosePicture } from './useChoosePicture.ts';
import { useZoomKeys } from './useKeys.ts';
import { useLayout } from './useLayout.ts';
import { useZoom } from './useZoom.ts';
import './designer.css';

type Template = OutputOf<'certificates.template'>;

/** A template drawn as it prints, to be changed by hand; with `award` in the address, one recipient's certificate. */
export function DesignerPage() {
  const { id } = useParams({ from: '/certificates/templates/$id' });
  const { award, box } = useSearch({ from: '/certificates/templates/$id' });
  const template = useAnswer('certificates.template', { id });
  return (
    <Loaded query={template}>
      {(data) =>
        award ? (
          <AdjustedDesigner key={`${id} ${award}`} template={data} awardId={award} boxId={box} />
        ) : (
          <TemplateDesigner key={id} template={data} />
        )
      }
    </Loaded>
  );
}

function TemplateDesigner({ template }: { template: Template }) {
  const [store] = useState(() => new DesignStore({ body: template.body, breaks: {} }));
  const save = useCommand('certificates.saveTemplate');
  const [preview, setPreview] = useState<{ decisionId: string | null; awardId: string | null }>({
    decisionId: null,
    awardId: null,
  });
  const decisions = useAnswer('commendations.decisions', {}).data?.rows ?? [];
  const decisionId = preview.decisionId ?? decisions[0]?.id ?? null;
  const { recipientKind } = template;
  const batch = useMemo(() => decisionId && { decisionId, recipientKind }, [decisionId, recipientKind]);
  const content = useAnswer(
    'certificates.content',
    { awardId: preview.awardId ?? '' },
    { enabled: preview.awardId !== null, keepPrevious: true },
  );
  const example = useExample(recipientKind);
  return (
    <DesignContext value={store}>
      <DesignBatchContext value={batch || null}>
        <Designer
          template={template}
          awardId={null}
          content={preview.awardId === null ? example : (content.data ?? example)}
          onSave={async ({ body }) => {
            await save.mutateAsync({ id: template.id, body });
          }}
          extra={
            <PreviewSelect
              recipientKind={recipientKind}
              decisions={decisions}
              decisionId={decisionId}
              awardId={preview.awardId}
              onChange={setPreview}
            />
          }
        />
      </DesignBatchContext>
    </DesignContext>
  );
}

interface AdjustedProps {
  template: Template;
  awardId: string;
  /** Selected at first: what was found wrong. */
  boxId: string | undefined;
}

function AdjustedDesigner({ template, awardId, boxId }: AdjustedProps) {
  const content = useAnswer('certificates.content', { awardId });
  const adjustment = useAnswer('certificates.adjustment', { awardId, templateId: template.id });
  return (
    <Loaded query={content}>
      {(words) => (
        <Loaded query={adjustment}>
          {({ boxes }) => (
            <Adjusting template={template} awardId={awardId} boxId={boxId} content={words} adjustment={boxes} />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface AdjustingProps extends AdjustedProps {
  content: CertificateContent;
  adjustment: CertificateAdjustment;
}

function Adjusting({ template, awardId, boxId, content, adjustment }: AdjustingProps) {
  const [store] = useState(() => {
    const opened = new DesignStore(adjustedDesign(template.body, adjustment));
    if (boxId !== undefined) opened.select([boxId]);
    return opened;
  });
  const save = useCommand('certificates.saveAdjustment');
  return (
    <DesignContext value={store}>
      <Designer
        template={template}
        awardId={awardId}
        content={content}
        onSave={async (design) => {
          await save.mutateAsync({ awardId, templateId: template.id, boxes: adjustmentOf(template.body, design) });
        }}
      />
    </DesignContext>
  );
}

function adjustedDesign(body: Body, adjustment: CertificateAdjustment): Design {
  const breaks = Object.entries(adjustment).flatMap(([id, { breaks: of }]) => (of ? [[id, of] as const] : []));
  return { body: { ...body, boxes: adjustedBoxes(body.boxes, adjustment) }, breaks: Object.fromEntries(breaks) };
}

/** Only what differs from the template, so that the rest goes on following it. */
function adjustmentOf(original: Body, { body, breaks }: Design): CertificateAdjustment {
  const changed = body.boxes.flatMap((box) => {
    const before = original.boxes.find(({ id }) => id === box.id);
    const isMoved = before && JSON.stringify(frameOf(before)) !== JSON.stringify(frameOf(box));
    const of = breaks[box.id];
    const entry = { ...(isMoved ? { frame: frameOf(box) } : {}), ...(of ? { breaks: of } : {}) };
    return isMoved || of ? [[box.id, entry] as const] : [];
  });
  return Object.fromEntries(changed);
}

/** Words of nobody, for a design without an award yet. */
function useExample(kind: Template['recipientKind']): CertificateContent {
  const { t } = useTranslation('certificates');
  return useMemo(() => {
    const texts = CERTIFICATE_FIELDS.map((field) => {
      const ofKind = field === 'recipientPrefix' || field === 'recipientName' || field === 'recipientPosition';
      return [field, ofKind ? t(`example.${kind}.${field}`) : t(`example.${field}`)];
    });
    return { ...(Object.fromEntries(texts) as CertificateContent), proofCode: t('example.proofCode') };
  }, [kind, t]);
}

interface DesignerProps {
  template: Template;
  /** The recipient whose certificate alone is changed. */
  awardId: string | null;
  content: CertificateContent;
  onSave: (design: Design) => Promise<void>;
  extra?: React.ReactNode;
}

function Designer({ template, awardId, content, onSave, extra }: DesignerProps) {
  const { t } = useTranslation('certificates');
  const store = useStore();
  const { message } = App.useApp();
  const report = useReportFailure();
  const choosePicture = useChoosePicture();
  const { body, breaks, isChanged } = useDesign();
  const design = useMemo(() => ({ body, breaks }), [body, breaks]);
  const { laidOut, error } = useLayout(design, content);
  const fonts = useCertificateFonts(useMemo(() => fontKeysOf(body), [body]));
  const { frame, scale, zoom } = useZoom(body.page);
  useZoomKeys(zoom);
  useLeaveQuestion(() => store.state().isChanged);
  const save = async () => {
    const saving = store.design();
    await onSave(saving);
    store.markSaved(saving);
    void message.success(t('design.saved'));
  };
  useSaveShortcut(() => void save().catch(report));
  const isAdjusting = awardId !== null;
  return (
    <>
      <PageHeader
        title={isAdjusting ? t('design.adjustTitle', { name: content.recipientName }) : template.name}
        back={
          isAdjusting
            ? { to: '/commendations/awards/$id', params: { id: awardId }, label: t('design.backToAward') }
            : { to: '/settings', search: { tab: 'certificates' }, label: t('templates.title') }
        }
        detail={isAdjusting ? t('design.adjustDetail') : t('design.version', { n: template.version })}
      >
        {isAdjusting ? (
          <Button
            disabled={Object.keys(adjustmentOf(template.body, design)).length === 0}
            onClick={() => store.change(() => ({ body: template.body, breaks: {} }))}
          >
            {t('design.asTemplate')}
          </Button>
        ) : (
          <TemplateActs template={template} />
        )}
        <Button type="primary" disabled={!isChanged} onClick={() => void save().catch(report)}>
          {t('design.save')}
        </Button>
      </PageHeader>
      <Toolbar scale={scale} onZoom={zoom} isAdjusting={isAdjusting} choosePicture={choosePicture}>
        {extra}
      </Toolbar>
      <Failure error={error} />
      <div className="designer">
        <div className="design-scroll" ref={frame}>
          {laidOut && fonts !== 'loading' && <Canvas laidOut={laidOut} scale={scale} isAdjusting={isAdjusting} />}
        </div>
        {laidOut && <SidePanel laidOut={laidOut} isAdjusting={isAdjusting} choosePicture={choosePicture} />}
      </div>
    </>
  );
}
