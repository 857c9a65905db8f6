import { useNavigate } from '@tanstack/react-router';
import { App, Form, type FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { formatDong } from '../../../shared/domain/money.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { useSentence } from '../../components/Failure.tsx';
import { LeaveGuard } from '../../components/LeaveGuard.tsx';
import { SaveForm } from '../../components/SaveForm.tsx';
import { isAnswered } from '../../components/whenAnswered.ts';
import { DecisionDraft } from '../../documents/PaperPreview.tsx';
import { useRecipientCounts } from '../recipientCounts.ts';
import type { Round } from '../types.ts';
import { DayNotices } from './DayNotices.tsx';
import { DecisionPreview } from './DecisionPreview.tsx';
import { DecisionWarnings } from './DecisionWarnings.tsx';
import { markFieldAtFault } from './fieldsAtFault.ts';
import { LegalBasesField } from './LegalBasesField.tsx';
import { NumberAndDay } from './NumberAndDay.tsx';
import { SignatoryField } from './SignatoryField.tsx';
import { SubjectField } from './SubjectField.tsx';

type Values = Omit<InputOf<'commendations.issueDecision'>, 'roundId' | 'nominationIds'>;
type Preview = OutputOf<'commendations.previewDecision'>;

interface Props {
  round: Round;
  initialValues: Values;
}

/** A decision on what is approved, all of it or some, with what it will say and cost beside it. */
export function DecisionForm({ round, initialValues }: Props) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const sentence = useSentence();
  const [form] = Form.useForm<Values>();
  const issue = useCommand('commendations.issueDecision');
  const confirm = useConfirmation();
  const number = Form.useWatch('number', form);
  const issuedOn = Form.useWatch('issuedOn', form);
  const onDay = { roundId: round.id, issuedOn: issuedOn ?? '' };
  const options = { enabled: Boolean(issuedOn), keepPrevious: true };
  const preview = useAnswer('commendations.previewDecision', { ...onDay, number: number ?? 1 }, options);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const rows = preview.data?.rows ?? [];
  const picked = rows.filter(({ nominationId }) => !leftOut.has(nominationId));
  const nominationIds = picked.map(({ nominationId }) => nominationId);
  const isSome = picked.length > 0 && picked.length < rows.length;
  const defaults = useAnswer(
    'commendations.decisionDefaults',
    { ...onDay, nominationIds: isSome ? nominationIds : undefined },
    options,
  );

  const save = async (values: Values) => {
    if (!preview.data) return;
    if (picked.length === 0) return void message.warning(t('decide.pick'));
    if (!(await confirm({ ...preview.data, rows: picked }, values.issuedOn))) return;
    try {
      const { id } = await issue.mutateAsync({ roundId: round.id, ...values, nominationIds });
      form.resetFields();
      void message.success(t('decide.issued', { symbol: preview.data.symbol }));
      await navigate({ to: '/commendations/decisions/$id', params: { id } });
    } catch (error) {
      markFieldAtFault(form, error, sentence);
      throw error;
    }
  };
  return (
    <div className="decide">
      <section className="panel">
        <h2>{t('decide.title')}</h2>
        <SaveForm<Values>
          form={form}
          initialValues={initialValues}
          onSave={save}
          saveLabel={t('decide.issue')}
          isReady={isAnswered(preview, defaults)}
        >
          <LeaveGuard />
          <NumberAndDay next={defaults.data?.number} symbol={preview.data?.symbol ?? ''} />
          {typeof number === 'number' && <DayNotices notices={preview.data?.notices ?? []} />}
          <SignatoryField on={issuedOn} />
          <SubjectField proposed={defaults.data?.subject} />
          <LegalBasesField rulePackName={round.rulePackName} />
          <DecisionWarnings roundId={round.id} issuedOn={issuedOn} rows={picked} />
        </SaveForm>
      </section>
      <DecisionPreview
        preview={preview}
        leftOut={leftOut}
        onLeaveOut={setLeftOut}
        paper={<DraftPaper form={form} roundId={round.id} nominationIds={nominationIds} />}
      />
    </div>
  );
}

interface DraftProps {
  form: FormInstance<Values>;
  roundId: string;
  nominationIds: string[];
}

/** The paper as it would be issued, once there is a day, somebody who signs and somebody to award. */
function DraftPaper({ form, roundId, nominationIds }: DraftProps) {
  const { t } = useTranslation('commendations');
  const values = Form.useWatch<Partial<Values>>([], form) ?? {};
  const { number = null, issuedOn, signatoryId, subject = '', legalBases = [] } = values;
  if (!issuedOn || !signatoryId || nominationIds.length === 0) {
    return <p className="page-detail">{t('decide.paperLater')}</p>;
  }
  const bases = legalBases.map((basis) => basis ?? '');
  const draft = { roundId, number, issuedOn, signatoryId, subject, legalBases: bases, nominationIds };
  return <DecisionDraft draft={draft} />;
}

/** Issuing is for good: says so once, with what will be issued. */
function useConfirmation(): (preview: Preview, issuedOn: string) => Promise<boolean> {
  const { t } = useTranslation('commendations');
  const { modal } = App.useApp();
  const counts = useRecipientCounts();
  return async ({ symbol, rows, notices }, issuedOn) =>
    modal.confirm({
      title: t('decide.warning.title', { symbol }),
      content: (
        <>
          <p>
            {t('decide.warning.summary', {
              date: formatDate(issuedOn),
              counts: counts(rows),
              money: formatDong(rows.reduce((sum, { bonusDong }) => sum + bonusDong, 0)),
            })}
          </p>
          <DayNotices notices={notices} />
          <p>{t('decide.warning.fixed')}</p>
        </>
      ),
      okText: t('decide.issue'),
      cancelText: t('decide.warning.back'),
      width: 520,
    });
}
