import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/clock.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { call, useAnswer, useCommand } from '../../app/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { newestUndoable } from '../../components/useOfferUndo.tsx';
import type { Unit } from '../tree.ts';
import type { Contents } from './assigning.ts';
import { AssignStep } from './AssignStep.tsx';
import { ChangePreview } from './ChangePreview.tsx';
import { DividedUnit } from './DividedUnit.tsx';
import { Guide } from './Guide.tsx';
import { PartsStep } from './PartsStep.tsx';
import {
  divisionOf,
  newPart,
  type Assigned,
  type PartFields,
  type Preview,
  type Reorganising,
  type SplitFields,
} from './plans.ts';
import { ReorganisingDone } from './ReorganisingDone.tsx';

interface Looked {
  input: InputOf<'units.split'>;
  told: Reorganising;
  preview: Preview;
}

/** A unit becomes several: which and from when, into what, who goes where, what that moves, done. */
export function SplitPage() {
  const units = useAnswer('units.list', {});
  const { unit } = useSearch({ from: '/units-split' });
  const [begun] = useState(unit);
  return <Loaded query={units}>{({ rows }) => <Split units={rows} unitId={begun} />}</Loaded>;
}

function Split({ units, unitId }: { units: readonly Unit[]; unitId: string | undefined }) {
  const { t } = useTranslation('units');
  const [at, setAt] = useState(0);
  const [fields, setFields] = useState<Partial<SplitFields>>({
    id: unitId,
    remains: true,
    on: today(),
    decisionNumber: '',
  });
  const [parts, setParts] = useState<readonly PartFields[]>([]);
  const [contents, setContents] = useState<Contents | null>(null);
  const [assigned, setAssigned] = useState<Assigned>({ places: {}, heads: {} });
  const [notBefore, setNotBefore] = useState<string | null>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [done, setDone] = useState<{ ids: string[]; operationId: string | undefined } | null>(null);
  const split = useCommand('units.split');
  const divided = units.find((unit) => unit.id === fields.id);

  const begin = async (values: SplitFields) => {
    setContents(await call('units.contents', { id: values.id, on: values.on }));
    if (values.id !== fields.id || parts.length === 0) {
      const unit = units.find(({ id }) => id === values.id);
      setParts(values.remains ? [newPart(unit)] : [newPart(unit), newPart(unit)]);
      setAssigned({ places: {}, heads: {} });
    }
    setFields(values);
    setAt(1);
  };
  const look = async (now: Assigned) => {
    setAssigned(now);
    const unitIds = new Set(contents?.unitsBelow.map(({ id }) => id));
    const { input, told } = divisionOf(fields as SplitFields, parts, now, { units, unitIds });
    const preview = await call('units.previewSplit', input);
    const isTooEarly = input.on < preview.notBefore;
    setNotBefore(isTooEarly ? preview.notBefore : null);
    setLooked({ input, told, preview });
    // The day is where it is mended; who goes where stays as it was chosen.
    setAt(isTooEarly ? 0 : 3);
  };
  const carryOut = async ({ input }: Looked) => {
    const { ids } = await split.mutateAsync(input);
    setDone({ ids, operationId: await newestUndoable().catch(() => undefined) });
    setAt(4);
  };
  const steps = [t('split.steps.unit'), t('split.steps.parts'), t('split.steps.assign'), t('guide.preview')];
  return (
    <Guide title={t('split.title')} steps={[...steps, t('guide.done')]} at={at}>
      {at === 0 && <DividedUnit fields={fields} notBefore={notBefore} onNext={begin} />}
      {at === 1 && divided && (
        <PartsStep
          parts={parts}
          remaining={fields.remains ? divided : null}
          divided={divided}
          onBack={(entered) => {
            setParts(entered);
            setAt(0);
          }}
          onNext={(entered) => {
            setParts(entered);
            setAt(2);
          }}
        />
      )}
      {at === 2 && divided && contents && (
        <AssignStep
          contents={contents}
          parts={parts}
          units={units}
          divided={divided}
          remains={fields.remains === true}
          assigned={assigned}
          onBack={(now) => {
            setAssigned(now);
            setAt(1);
          }}
          onNext={look}
        />
      )}
      {at === 3 && looked && (
        <ChangePreview
          preview={looked.preview}
          told={looked.told}
          confirmLabel={t('split.confirm')}
          onBack={() => setAt(2)}
          onConfirm={() => carryOut(looked)}
        />
      )}
      {at === 4 && looked && done && (
        <ReorganisingDone {...done} preview={looked.preview} told={looked.told} title={t('split.done')} />
      )}
    </Guide>
  );
}
