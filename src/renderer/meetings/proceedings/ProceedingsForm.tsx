import { useBlocker } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { GrowingText } from '../../components/GrowingText.tsx';
import { useCommand } from '../../app/client.ts';
import { Failure } from '../../components/Failure.tsx';
import { useDraft, type Draft } from '../../components/useDraft.ts';
import type { AgendaItem, Meeting } from '../meeting.ts';
import { OpinionFields } from './OpinionFields.tsx';

type Proceedings = AgendaItem['proceedings'];

interface Props {
  meeting: Meeting;
  item: AgendaItem;
  /** Goes to the next item; what was written is stored first. */
  onNext?: () => void;
}

/** Writing stops for so long before it is stored: PCs are switched off at the wall. */
const PAUSE_MS = 3000;

/**
 * Notes of one item. In a meeting there is no time for questions: a pause in writing, and whatever leaves the fields or
 * the page, stores them.
 */
export function ProceedingsForm({ meeting, item, onNext }: Props) {
  const { t } = useTranslation('meetings');
  const draft = useProceedings(item);
  return (
    <div onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || void draft.keep()}>
      <Failure error={draft.failure} />
      <label className="stacked">
        {t('proceedings.summary')}
        <GrowingText
          value={draft.value.summary}
          minRows={4}
          maxRows={14}
          placeholder={t(`proceedings.hints.${item.kind}`, t('proceedings.hints.other'))}
          onChange={(event) => draft.change((value) => ({ ...value, summary: event.target.value }))}
        />
      </label>
      <Opinions meetingId={meeting.id} draft={draft} />
      <div className="bar panel-foot">
        <Button type="primary" disabled={!draft.isChanged} loading={draft.isSaving} onClick={() => void draft.save()}>
          {t('common:save')}
        </Button>
        {onNext && (
          <Button onClick={onNext}>{t(draft.isChanged ? 'proceedings.saveAndNext' : 'proceedings.next')}</Button>
        )}
        <span className="page-detail" role="status">
          {draft.isChanged ? t('proceedings.unsaved') : ''}
        </span>
      </div>
    </div>
  );
}

function useProceedings(item: AgendaItem): Draft<Proceedings> {
  const { mutateAsync: record } = useCommand('meetings.recordProceedings');
  const draft = useDraft(item.proceedings, ({ summary, opinions }) =>
    record({
      agendaItemId: item.id,
      proceedings: {
        summary,
        opinions: opinions.filter(({ speaker, content, answer }) => `${speaker}${content}${answer}`.trim() !== ''),
      },
    }),
  );
  const keep = useEffectEvent(() => void draft.keep());
  const { isChanged, value } = draft;
  useEffect(() => {
    if (!isChanged || value.opinions.some(({ content }) => content.trim() === '')) return undefined;
    const timer = setTimeout(keep, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isChanged, value]);
  useBlocker({ enableBeforeUnload: () => draft.isChanged, shouldBlockFn: async () => !(await draft.save()) });
  return draft;
}

function Opinions({ meetingId, draft }: { meetingId: string; draft: Draft<Proceedings> }) {
  const { t } = useTranslation('meetings');
  const change = (next: (opinions: Proceedings['opinions']) => Proceedings['opinions']) =>
    draft.change((value) => ({ ...value, opinions: next(value.opinions) }));
  return (
    <>
      <h3>{t('proceedings.opinions')}</h3>
      {draft.value.opinions.map((opinion, index) => (
        <OpinionFields
          key={index}
          meetingId={meetingId}
          order={index + 1}
          opinion={opinion}
          isWrong={draft.isWrong(`proceedings.opinions.${index}.content`)}
          onChange={(changes) =>
            change((all) => all.map((other, place) => (place === index ? { ...other, ...changes } : other)))
          }
          onRemove={() => change((all) => all.toSpliced(index, 1))}
        />
      ))}
      <Button onClick={() => change((all) => [...all, { speaker: '', content: '', answer: '' }])}>
        {t('proceedings.addOpinion')}
      </Button>
    </>
  );
}
