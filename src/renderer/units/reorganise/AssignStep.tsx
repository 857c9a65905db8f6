import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/Failure.tsx';
import { inMemory } from '../../components/inMemory.ts';
import type { LongColumn } from '../../components/longColumn.ts';
import { LongTable } from '../../components/LongTable.tsx';
import { useSaveShortcut } from '../../components/useSaveShortcut.ts';
import type { Unit } from '../tree.ts';
import { AssignBar } from './AssignBar.tsx';
import { assignables, settled, withHead, type Assignable, type Contents, type Place } from './assigning.ts';
import { PartHeads } from './PartHeads.tsx';
import { nameOfPart, STAYS, type Assigned, type PartFields } from './plans.ts';

interface Props {
  contents: Contents;
  parts: readonly PartFields[];
  units: readonly Unit[];
  divided: Unit;
  remains: boolean;
  assigned: Assigned;
  onBack: (assigned: Assigned) => void;
  onNext: (assigned: Assigned) => Promise<void>;
}

/** Each person and each unit below gets one of the units that come out: one by one, or many at a time. */
export function AssignStep(props: Props) {
  const { contents, parts, units, divided, remains, onBack, onNext } = props;
  const { t } = useTranslation('units');
  const [assigned, setAssigned] = useState(props.assigned);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<unknown>();
  const [isMissingShown, setIsMissingShown] = useState(false);

  const places: Place[] = [
    ...(remains ? [{ value: STAYS, label: t('split.stays', { name: divided.name }) }] : []),
    ...parts.map((part) => ({ value: part.key, label: nameOfPart(part, units) })),
  ];
  const placeOf = (id: string): string | undefined => {
    const place = assigned.places[id];
    // A part may have been taken out since.
    return places.some(({ value }) => value === place) ? place : remains ? STAYS : undefined;
  };
  const rows = assignables(contents);
  const missing = rows.filter(({ id }) => placeOf(id) === undefined).length;
  const complete = (): Assigned => settled(assigned, rows, parts, placeOf);

  const place = (ids: Iterable<string>, to: string) => {
    setAssigned({ ...assigned, places: { ...assigned.places, ...Object.fromEntries([...ids].map((id) => [id, to])) } });
  };
  const next = async () => {
    setIsMissingShown(missing > 0);
    if (missing > 0) return;
    try {
      await onNext(complete());
    } catch (error) {
      setFailure(error);
    }
  };
  useSaveShortcut(() => void next());
  const error = isMissingShown && missing > 0 ? t('split.missing', { count: missing }) : undefined;
  return (
    <>
      <PartHeads
        places={places}
        parts={parts}
        rows={rows}
        placeOf={placeOf}
        heads={assigned.heads}
        currentHeadId={divided.headStaffId}
        onHead={(key, staffId) => setAssigned({ ...assigned, heads: withHead(assigned.heads, key, staffId) })}
      />
      <AssignBar
        rows={rows}
        picked={picked}
        places={places}
        onPick={setPicked}
        onPlace={(to) => {
          place(picked, to);
          setPicked(new Set());
        }}
      />
      <LongTable<Assignable>
        label={t('split.steps.assign')}
        list={inMemory(rows)}
        listKey={divided.id}
        columns={useColumns(places, placeOf, place, isMissingShown)}
        selection={{
          ids: picked,
          onChange: setPicked,
          onAll: () => setPicked(new Set(rows.map(({ id }) => id))),
          nameOf: (row) => row.name,
        }}
      />
      <div className="guide-foot">
        <Failure error={failure} />
        <div className="bar">
          <Button type="primary" onClick={() => void next()}>
            {t('guide.look')}
          </Button>
          <Button onClick={() => onBack(assigned)}>{t('guide.back')}</Button>
          <span role="alert" className="wrong">
            {error}
          </span>
        </div>
      </div>
    </>
  );
}

function useColumns(
  places: readonly Place[],
  placeOf: (id: string) => string | undefined,
  onPlace: (ids: readonly string[], to: string) => void,
  isMissingShown: boolean,
): LongColumn<Assignable>[] {
  const { t } = useTranslation('units');
  return [
    { key: 'name', title: t('split.name'), width: 230, render: (row) => row.name },
    {
      key: 'birth',
      title: t('preview.birth'),
      width: 100,
      isNumber: true,
      render: (row) => row.birth,
    },
    {
      key: 'position',
      title: t('preview.position'),
      width: 200,
      render: (row) => (row.isUnit ? t('split.unitBelow') : row.position),
    },
    {
      key: 'place',
      title: t('preview.to'),
      width: 300,
      render: (row) => (
        <Select
          size="small"
          aria-label={t('split.placeOf', { name: row.name })}
          placeholder={t('split.choosePlace')}
          status={isMissingShown && placeOf(row.id) === undefined ? 'error' : ''}
          value={placeOf(row.id)}
          options={[...places]}
          onChange={(to: string) => onPlace([row.id], to)}
          style={{ width: '100%' }}
        />
      ),
    },
  ];
}
