import { useSearch } from '@tanstack/react-router';
import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/clock.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { call, useAnswer, useCommand } from '../../app/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { SaveForm } from '../../components/SaveForm.tsx';
import { newestUndoable } from '../../components/useOfferUndo.tsx';
import type { Unit } from '../tree.ts';
import { ChangePreview } from './ChangePreview.tsx';
import { ChosenUnits } from './ChosenUnits.tsx';
import { Guide } from './Guide.tsx';
import { MergedUnit } from './MergedUnit.tsx';
import { mergerOf, NEW, type MergeFields, type Preview, type Reorganising } from './plans.ts';
import { ReorganisingDone } from './ReorganisingDone.tsx';

interface Looked {
  input: InputOf<'units.merge'>;
  told: Reorganising;
  preview: Preview;
}

/** Units become one: which, what it is called and from when, what that moves, done. */
export function MergePage() {
  const units = useAnswer('units.list', {});
  const { units: chosen } = useSearch({ from: '/units-merge' });
  // The tree as it was when the act began: when it is done, the units that ceased are no longer in it.
  const [begun] = useState(chosen ?? []);
  return <Loaded query={units}>{({ rows }) => <Merge units={rows} chosen={begun} />}</Loaded>;
}

function Merge({ units, chosen }: { units: readonly Unit[]; chosen: readonly string[] }) {
  const { t } = useTranslation('units');
  const [at, setAt] = useState(0);
  const [unitIds, setUnitIds] = useState<readonly string[]>(chosen);
  const [fields, setFields] = useState<MergeFields | null>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [done, setDone] = useState<{ ids: string[]; operationId: string | undefined } | null>(null);
  const merge = useCommand('units.merge');

  const choose = (ids: readonly string[]) => {
    const isSame = ids.length === unitIds.length && ids.every((id) => unitIds.includes(id));
    setUnitIds(ids);
    if (!isSame || fields === null) setFields(emptyMerger(units.filter((unit) => ids.includes(unit.id))));
    setAt(1);
  };
  const look = async (values: MergeFields) => {
    setFields(values);
    const { input, told } = mergerOf(unitIds, values, units);
    const preview = await call('units.previewMerge', input);
    const { notBefore } = preview;
    if (values.on < notBefore) throw new AppError('DATE_OUT_OF_ORDER', { earlier: notBefore, later: values.on });
    setLooked({ input, told, preview });
    setAt(2);
  };
  const carryOut = async ({ input }: Looked) => {
    const { id } = await merge.mutateAsync(input);
    setDone({ ids: [id], operationId: await newestUndoable().catch(() => undefined) });
    setAt(3);
  };
  const steps = [t('merge.steps.units'), t('merge.steps.receiving'), t('guide.preview'), t('guide.done')];
  return (
    <Guide title={t('merge.title')} steps={steps} at={at}>
      {at === 0 && <ChooseStep chosen={unitIds} onNext={choose} />}
      {at === 1 && fields && (
        <MergedUnit
          units={units.filter((unit) => unitIds.includes(unit.id))}
          fields={fields}
          onBack={(values) => {
            setFields(values);
            setAt(0);
          }}
          onNext={look}
        />
      )}
      {at === 2 && looked && (
        <ChangePreview
          preview={looked.preview}
          told={looked.told}
          confirmLabel={t('merge.confirm')}
          onBack={() => setAt(1)}
          onConfirm={() => carryOut(looked)}
        />
      )}
      {at === 3 && looked && done && (
        <ReorganisingDone {...done} preview={looked.preview} told={looked.told} title={t('merge.done')} />
      )}
    </Guide>
  );
}

/** Before anything is typed: a new unit of the kind and under the parent the units have in common, from today. */
function emptyMerger(units: readonly Unit[]): MergeFields {
  const [first] = units;
  return {
    into: NEW,
    name: '',
    shortName: '',
    kind: first?.kind ?? 'department',
    parentId: first?.parentId ?? null,
    hasLegalPersonality: units.every((unit) => unit.hasLegalPersonality),
    hasUnion: units.some((unit) => unit.hasUnion),
    headStaffId: null,
    on: today(),
    decisionNumber: '',
  };
}

interface ChooseStepProps {
  chosen: readonly string[];
  onNext: (unitIds: readonly string[]) => void;
}

function ChooseStep({ chosen, onNext }: ChooseStepProps) {
  const { t } = useTranslation('units');
  return (
    <section className="panel">
      <p className="act-hint">{t('merge.chooseHint')}</p>
      <SaveForm<{ unitIds: readonly string[] }>
        initialValues={{ unitIds: chosen }}
        saveLabel={t('guide.next')}
        onSave={async ({ unitIds }) => onNext(unitIds)}
      >
        <Form.Item
          name="unitIds"
          label={t('merge.steps.units')}
          rules={[
            {
              required: true,
              validator: (_, ids: readonly string[]) =>
                ids.length > 1 ? Promise.resolve() : Promise.reject(new Error(t('merge.tooFew'))),
            },
          ]}
        >
          <ChosenUnits />
        </Form.Item>
      </SaveForm>
    </section>
  );
}
