import { Link } from '@tanstack/react-router';
import { Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { useYear } from '../../app/year.tsx';
import { ActModal } from '../../components/ActModal.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { CatalogueRow } from '../types.ts';
import { formsFor, reasonsFor, usualForm } from './forms.ts';
import { FormSelect } from './FormSelect.tsx';
import { ReasonInput } from './ReasonInput.tsx';

interface Props {
  staffIds: readonly string[];
  isOpen: boolean;
  onClose: () => void;
  onDone: () => void;
}

type OpenRound = OutputOf<'commendations.rounds'>['rows'][number];
type Refused = OutputOf<'commendations.nominate'>['refused'];

interface Values {
  formCode: string;
  reason: string;
}

/** Puts people picked in a list forward in an open round; who cannot be is named with the reason. */
export function NominatePeopleDialog(props: Props) {
  const { year } = useYear();
  const rounds = useAnswer('commendations.rounds', {}, { enabled: props.isOpen });
  const [chosenId, setChosenId] = useState<string>();
  const [left, setLeft] = useState<{ round: OpenRound; refused: Refused; nominated: number } | null>(null);
  const open = (rounds.data?.rows ?? []).filter(({ status }) => status === 'open');
  const round = open.find(({ id }) => id === chosenId) ?? open.find((row) => row.year === year) ?? open[0];
  const catalogue = useAnswer(
    'commendations.catalogue',
    { on: round?.periodTo ?? `${year}-12-31` },
    { enabled: round !== undefined },
  );
  if (left) return <LeftOut {...left} onClose={() => setLeft(null)} onDone={props.onDone} />;
  if (!props.isOpen || !rounds.data) return null;
  if (!round) return <NoRound onClose={props.onClose} />;
  if (!catalogue.data) return null;
  return (
    <NominateForm
      {...props}
      key={round.id}
      round={round}
      rounds={open}
      catalogue={catalogue.data.rows}
      onRound={setChosenId}
      onLeftOut={(refused, nominated) => setLeft({ round, refused, nominated })}
    />
  );
}

interface FormProps extends Props {
  round: OpenRound;
  rounds: readonly OpenRound[];
  catalogue: readonly CatalogueRow[];
  onRound: (id: string) => void;
  onLeftOut: (refused: Refused, nominated: number) => void;
}

function NominateForm({ staffIds, onClose, onDone, round, rounds, catalogue, onRound, onLeftOut }: FormProps) {
  const { t } = useTranslation('commendations');
  const offerUndo = useOfferUndo();
  const nominate = useCommand('commendations.nominate');
  const forms = formsFor(catalogue, 'individual');
  const usual = usualForm(forms);
  const offered = (form: CatalogueRow | undefined) => reasonsFor(form, { kind: 'individual', year: round.year });
  const save = async ({ formCode, reason }: Values) => {
    const { ids, refused } = await nominate.mutateAsync({
      roundId: round.id,
      skipImpossible: true,
      nominations: staffIds.map((staffId) => ({ recipientKind: 'individual', staffId, formCode, reason })),
    });
    if (ids.length > 0) await offerUndo(t('nominatePeople.done', { n: formatNumber(ids.length), round: round.name }));
    if (refused.length > 0) onLeftOut(refused, ids.length);
    else onDone();
  };
  return (
    <ActModal<Values>
      title={t('nominatePeople.title', { n: formatNumber(staffIds.length) })}
      hint={t('nominatePeople.hint')}
      saveLabel={t('nominatePeople.save')}
      isOpen
      onClose={onClose}
      initialValues={{ formCode: usual?.code ?? '', reason: offered(usual)[0] ?? '' }}
      onSave={save}
    >
      <Form.Item label={t('nominatePeople.round')} htmlFor="nominate-round" required>
        <Select
          id="nominate-round"
          value={round.id}
          onChange={onRound}
          options={rounds.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <FormAndReason forms={forms} offered={offered} />
    </ActModal>
  );
}

interface FormAndReasonProps {
  forms: readonly CatalogueRow[];
  offered: (form: CatalogueRow | undefined) => string[];
}

/** Another form brings its own wordings. */
function FormAndReason({ forms, offered }: FormAndReasonProps) {
  const { t } = useTranslation('commendations');
  const form = Form.useFormInstance<Values>();
  const code = Form.useWatch('formCode', form);
  const formOf = (wanted: string | undefined) => forms.find((row) => row.code === wanted);
  return (
    <>
      <Form.Item name="formCode" label={t('fields.form')} rules={[{ required: true }]}>
        <FormSelect
          forms={forms}
          onChange={(chosen) => form.setFieldValue('reason', offered(formOf(chosen))[0] ?? '')}
        />
      </Form.Item>
      <Form.Item name="reason" label={t('fields.reason')} rules={[{ required: true }]}>
        <ReasonInput offered={offered(formOf(code))} />
      </Form.Item>
    </>
  );
}

interface LeftOutProps {
  round: OpenRound;
  refused: Refused;
  nominated: number;
  onClose: () => void;
  onDone: () => void;
}

function LeftOut({ round, refused, nominated, onClose, onDone }: LeftOutProps) {
  const { t } = useTranslation('commendations');
  const close = () => {
    onClose();
    onDone();
  };
  return (
    <Modal
      open
      title={t('nominatePeople.leftOut', { n: formatNumber(refused.length) })}
      onCancel={close}
      footer={<Button onClick={close}>{t('common:close')}</Button>}
    >
      <p className="act-hint">
        {t('nominatePeople.nominated', { n: formatNumber(nominated) })}{' '}
        <Link to="/commendations/rounds/$id" params={{ id: round.id }}>
          {round.name}
        </Link>
      </p>
      <div className="left-out">
        <ShortTable
          label={t('nominatePeople.leftOut', { n: formatNumber(refused.length) })}
          rows={refused}
          rowKey={({ staffId, name }) => staffId ?? name}
          empty={null}
          columns={[
            { title: t('fields.recipient'), render: ({ name }) => name },
            { title: t('nominatePeople.why'), render: ({ why }) => t(`nominatePeople.whys.${why}`) },
          ]}
        />
      </div>
    </Modal>
  );
}

function NoRound({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('commendations');
  const title = t('nominatePeople.noRound');
  return (
    <Modal open title={title} onCancel={onClose} footer={<Button onClick={onClose}>{t('common:close')}</Button>}>
      <EmptyState title={t('nominatePeople.noRoundHint')}>
        <Link to="/commendations/rounds/$id" params={{ id: 'new' }}>
          {t('rounds.add')}
        </Link>
      </EmptyState>
    </Modal>
  );
}
