import { useNavigate } from '@tanstack/react-router';
import { App, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { useSentence } from '../../components/Failure.tsx';
import { inMemory } from '../../components/inMemory.ts';
import { LeaveGuard } from '../../components/LeaveGuard.tsx';
import { LongTable } from '../../components/LongTable.tsx';
import { SaveForm } from '../../components/SaveForm.tsx';
import { isAnswered } from '../../components/whenAnswered.ts';
import { Stacked } from '../../components/Stacked.tsx';
import { DecisionWarnings } from '../decide/DecisionWarnings.tsx';
import { markFieldAtFault } from '../decide/fieldsAtFault.ts';
import { LegalBasesField } from '../decide/LegalBasesField.tsx';
import { NumberAndDay } from '../decide/NumberAndDay.tsx';
import { SignatoryField } from '../decide/SignatoryField.tsx';
import { useRecipientCounts } from '../recipientCounts.ts';
import type { Nomination, Round } from '../types.ts';

type Values = Omit<InputOf<'commendations.createProposal'>, 'roundId' | 'nominationIds'>;
export type Authority = OutputOf<'commendations.proposalDefaults'>['authorities'][number];

interface Props {
  round: Round;
  authority: Authority;
  initialValues: Values;
}

/** A proposal to one higher level, with whom it proposes beside it. */
export function ProposalForm({ round, authority, initialValues }: Props) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const sentence = useSentence();
  const [form] = Form.useForm<Values>();
  const create = useCommand('commendations.createProposal');
  const issuedOn = Form.useWatch('issuedOn', form);
  const defaults = useAnswer(
    'commendations.proposalDefaults',
    { roundId: round.id, issuedOn: issuedOn ?? '' },
    { enabled: Boolean(issuedOn), keepPrevious: true },
  );
  const all = round.nominationRows.filter(({ id }) => authority.nominationIds.includes(id));
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set(authority.nominationIds));
  const picked = all.filter(({ id }) => ids.has(id));

  const save = async (values: Values) => {
    if (picked.length === 0) return void message.warning(t('propose.pick'));
    try {
      const nominationIds = picked.map(({ id }) => id);
      const { id } = await create.mutateAsync({ roundId: round.id, ...values, nominationIds });
      form.resetFields();
      void message.success(t('propose.done'));
      await navigate({ to: '/commendations/proposals/$id', params: { id } });
    } catch (error) {
      markFieldAtFault(form, error, sentence);
      throw error;
    }
  };
  return (
    <div className="decide">
      <section className="panel">
        <h2>{t('propose.title')}</h2>
        <SaveForm<Values>
          form={form}
          initialValues={initialValues}
          onSave={save}
          saveLabel={t('propose.save')}
          isReady={isAnswered(defaults)}
        >
          <LeaveGuard />
          <Form.Item name="addressee" label={t('proposals.addressee')} rules={[{ required: true, whitespace: true }]}>
            <Input />
          </Form.Item>
          <NumberAndDay next={defaults.data?.number} />
          <SignatoryField on={issuedOn} />
          <Form.Item name="subject" label={t('fields.subject')} rules={[{ required: true }]}>
            <Input.TextArea className="grows" />
          </Form.Item>
          <LegalBasesField rulePackName={round.rulePackName} />
          <DecisionWarnings
            roundId={round.id}
            issuedOn={issuedOn}
            rows={picked.map((row) => ({ ...row, nominationId: row.id }))}
          />
        </SaveForm>
      </section>
      <Proposed rows={all} ids={ids} onChange={setIds} />
    </div>
  );
}

interface ProposedProps {
  rows: readonly Nomination[];
  ids: ReadonlySet<string>;
  onChange: (ids: ReadonlySet<string>) => void;
}

function Proposed({ rows, ids, onChange }: ProposedProps) {
  const { t } = useTranslation('commendations');
  const counts = useRecipientCounts();
  const picked = rows.filter(({ id }) => ids.has(id));
  return (
    <section className="panel decide-preview" aria-label={t('decide.preview')}>
      <h2>{t('decide.preview')}</h2>
      <LongTable<Nomination>
        label={t('decide.preview')}
        list={inMemory(rows)}
        listKey=""
        lines={3}
        columns={[
          {
            key: 'recipient',
            title: t('fields.recipient'),
            width: 200,
            render: ({ recipientName, recipientDetail }) => (
              <Stacked second={recipientDetail} title={[recipientName, recipientDetail].filter(Boolean).join(', ')}>
                {recipientName}
              </Stacked>
            ),
          },
          {
            key: 'form',
            title: t('fields.form'),
            width: 220,
            render: ({ formName, reason }) => (
              <Stacked isGold second={reason} title={`${formName}. ${reason}`}>
                {formName}
              </Stacked>
            ),
          },
        ]}
        selection={{
          ids,
          onChange,
          onAll: () => onChange(new Set(rows.map(({ id }) => id))),
          nameOf: ({ recipientName }) => recipientName,
        }}
      />
      <p className="decide-total">
        {picked.length === 0 ? (
          <span role="status" className="finding-warning">
            {t('propose.pick')}
          </span>
        ) : (
          t('propose.picked', { counts: counts(picked), n: formatNumber(picked.length) })
        )}
      </p>
    </section>
  );
}
