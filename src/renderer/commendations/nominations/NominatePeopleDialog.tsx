import { Link } from '@tanstack/react-router';
import { Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { ratingCode } from '../../../shared/domain/person.ts';
import { reasonsFor, usualReason } from '../../../shared/domain/reasons.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { useYear } from '../../app/year.tsx';
import { ActModal } from '../../components/ActModal.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { CatalogueRow } from '../types.ts';
import { AchievementDay } from './AchievementDay.tsx';
import { formsFor, usualForm } from './forms.ts';
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
  achievedOn?: string | null;
  reasons: Partial<Record<GroupKey, string>>;
}

/** Puts people picked in a list forward in an open round; who cannot be is named with the reason. */
export function NominatePeopleDialog(props: Props) {
  const { year } = useYear();
  const rounds = useAnswer('commendations.rounds', {}, { enabled: props.isOpen });
  const [chosenId, setChosenId] = useState<string>();
  const [left, setLeft] = useState<{ round: OpenRound; refused: Refused; nominated: number } | null>(null);
  const open = (rounds.data?.rows ?? []).filter(({ status }) => status === 'open');
  const round = open.find(({ id }) => id === chosenId) ?? open.find((row) => row.year === year) ?? open[0];
  const catalogue = useAnswer('commendations.catalogue', { roundId: round?.id }, { enabled: round !== undefined });
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
  const groups = useGroupsByRating(staffIds, round.year);
  const forms = formsFor(catalogue, 'individual');
  const usual = usualForm(forms);
  const save = async ({ formCode, achievedOn, reasons }: Values) => {
    const { ids, refused } = await nominate.mutateAsync({
      roundId: round.id,
      skipImpossible: true,
      nominations: (groups ?? []).flatMap(({ key, ids: people }) =>
        people.map((staffId) => ({
          recipientKind: 'individual',
          staffId,
          formCode,
          achievedOn,
          reason: reasons[key] ?? '',
        })),
      ),
    });
    if (ids.length > 0) await offerUndo(t('nominatePeople.done', { n: formatNumber(ids.length), round: round.name }));
    if (refused.length > 0) onLeftOut(refused, ids.length);
    else onDone();
  };
  if (!groups) return null;
  return (
    <ActModal<Values>
      title={t('nominatePeople.title', { n: formatNumber(staffIds.length) })}
      hint={t('nominatePeople.hint')}
      saveLabel={t('nominatePeople.save')}
      isOpen
      onClose={onClose}
      initialValues={{ formCode: usual?.code ?? '', reasons: usualReasons(usual, round.year) }}
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
      <AchievementDay kind={round.kind} />
      <FormAndReasons forms={forms} groups={groups} year={round.year} />
    </ActModal>
  );
}

/** Whoever is not rated so well gets a reason of his own. */
const RATED = ['excellent', 'good'] as const;
type GroupKey = (typeof RATED)[number] | 'other';

interface Group {
  key: GroupKey;
  ids: string[];
}

/** The people picked by their rating of the year, for a reason must not say more than it; undefined while it is read. */
function useGroupsByRating(staffIds: readonly string[], year: number): Group[] | undefined {
  const excellent = useAnswer('staff.ids', { rating: { year, rating: 'excellent' } }).data;
  const good = useAnswer('staff.ids', { rating: { year, rating: 'good' } }).data;
  if (!excellent || !good) return undefined;
  const [best, better] = [new Set(excellent.ids), new Set(good.ids)];
  const keyOf = (id: string): GroupKey => (best.has(id) ? 'excellent' : better.has(id) ? 'good' : 'other');
  return [...RATED, 'other' as const]
    .map((key) => ({ key, ids: staffIds.filter((id) => keyOf(id) === key) }))
    .filter(({ ids }) => ids.length > 0);
}

/** Among the others may be who was rated lowest: nothing is said of them that is not so. */
const ratingOf = (key: GroupKey) => (key === 'other' ? 'notCompleted' : key);

function usualReasons(form: CatalogueRow | undefined, year: number): Values['reasons'] {
  const reasonFor = (key: GroupKey) =>
    usualReason(form?.reasonTemplates ?? [], { kind: 'individual', year, rating: ratingOf(key) });
  return { excellent: reasonFor('excellent'), good: reasonFor('good'), other: reasonFor('other') };
}

interface FormAndReasonsProps {
  forms: readonly CatalogueRow[];
  groups: readonly Group[];
  year: number;
}

/** Another form brings its own wordings. */
function FormAndReasons({ forms, groups, year }: FormAndReasonsProps) {
  const { t } = useTranslation('commendations');
  const form = Form.useFormInstance<Values>();
  const code = Form.useWatch('formCode', form);
  const formOf = (wanted: string | undefined) => forms.find((row) => row.code === wanted);
  const labelOf = ({ key, ids }: Group) =>
    t(key === 'other' ? 'nominatePeople.reasonForOthers' : 'nominatePeople.reasonFor', {
      n: formatNumber(ids.length),
      rating: key === 'other' ? '' : ratingCode(key),
    });
  return (
    <>
      <Form.Item name="formCode" label={t('fields.form')} rules={[{ required: true }]}>
        <FormSelect
          forms={forms}
          onChange={(chosen) => form.setFieldValue('reasons', usualReasons(formOf(chosen), year))}
        />
      </Form.Item>
      {groups.map((group) => (
        <Form.Item key={group.key} name={['reasons', group.key]} label={labelOf(group)} rules={[{ required: true }]}>
          <ReasonInput
            offered={reasonsFor(formOf(code)?.reasonTemplates ?? [], {
              kind: 'individual',
              year,
              rating: ratingOf(group.key),
            })}
          />
        </Form.Item>
      ))}
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
