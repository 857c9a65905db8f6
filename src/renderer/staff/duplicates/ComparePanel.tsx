import { Link } from '@tanstack/react-router';
import { SwapOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { MergedField } from '../../../shared/contract/staffMerge.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { recipientLine } from '../../../shared/domain/person.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { Failure, useReportFailure } from '../../components/Failure.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { CompareTable } from './CompareTable.tsx';
import { WhatMoves } from './WhatMoves.tsx';

type Group = OutputOf<'staff.duplicates'>['rows'][number];
type Brief = Group['people'][number];

/** Two entries of a group side by side: which values hold, what goes over, and whether they are one person at all. */
export function ComparePanel({ group }: { group: Group }) {
  const { t } = useTranslation('staff');
  const [first, second] = group.people;
  const [pair, setPair] = useState({ keptId: first?.id ?? '', droppedId: second?.id ?? '' });
  const [take, setTake] = useState<readonly MergedField[]>([]);
  const kept = useAnswer('staff.get', { id: pair.keptId });
  const dropped = useAnswer('staff.get', { id: pair.droppedId });
  const preview = useAnswer('staff.previewMerge', pair);
  const choose = (next: typeof pair) => {
    setPair(next);
    setTake([]);
  };
  const swap = () => choose({ keptId: pair.droppedId, droppedId: pair.keptId });
  const acts = useDuplicateActs();
  const side = (id: string, onChange: (id: string) => void, label: string) => (
    <Side people={group.people} id={id} onChange={onChange} label={label} />
  );
  return (
    <section className="panel compare" aria-label={t('duplicates.compare')}>
      <div className="compare-heads">
        {side(
          pair.keptId,
          (keptId) => (keptId === pair.droppedId ? swap() : choose({ ...pair, keptId })),
          t('duplicates.kept'),
        )}
        <Button icon={<SwapOutlined />} aria-label={t('duplicates.swap')} title={t('duplicates.swap')} onClick={swap} />
        {side(
          pair.droppedId,
          (droppedId) => (droppedId === pair.keptId ? swap() : choose({ ...pair, droppedId })),
          t('duplicates.dropped'),
        )}
      </div>
      <Failure error={preview.error ?? kept.error ?? dropped.error} />
      {kept.data && dropped.data && preview.data && (
        <>
          <CompareTable kept={kept.data} dropped={dropped.data} preview={preview.data} take={take} onTake={setTake} />
          <WhatMoves preview={preview.data} />
          <div className="bar panel-foot">
            <Button type="primary" onClick={() => acts.merge({ ...pair, take: [...take] }, kept.data.fullName)}>
              {t('duplicates.merge')}
            </Button>
            <Button onClick={() => acts.tellApart([pair.keptId, pair.droppedId], kept.data.fullName)}>
              {t('duplicates.tellApart')}
            </Button>
            <span className="page-detail">{t('duplicates.mergeHint')}</span>
          </div>
        </>
      )}
    </section>
  );
}

function useDuplicateActs() {
  const { t } = useTranslation('staff');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const { mutateAsync: merge } = useCommand('staff.merge');
  const { mutateAsync: tellApart } = useCommand('staff.tellApart');
  const carryOut = async (act: Promise<unknown>, done: string) => {
    try {
      await act;
      await offerUndo(done);
    } catch (error) {
      report(error);
    }
  };
  const say = (act: Promise<unknown>, done: string) => void carryOut(act, done);
  return {
    merge: (input: Parameters<typeof merge>[0], name: string) => say(merge(input), t('duplicates.merged', { name })),
    tellApart: (ids: string[], name: string) => say(tellApart({ ids }), t('duplicates.toldApart', { name })),
  };
}

interface SideProps {
  people: readonly Brief[];
  id: string;
  onChange: (id: string) => void;
  label: string;
}

function Side({ people, id, onChange, label }: SideProps) {
  const { t } = useTranslation('staff');
  const person = people.find((one) => one.id === id);
  return (
    <div className="compare-side">
      <span className="page-detail">{label}</span>
      {people.length > 2 ? (
        <Select
          aria-label={label}
          value={id}
          onChange={onChange}
          options={people.map((one) => ({ value: one.id, label: describe(one) }))}
          popupMatchSelectWidth={false}
        />
      ) : (
        <strong>{person?.fullName}</strong>
      )}
      <Link to="/staff/$id" params={{ id }}>
        {t('duplicates.open')}
      </Link>
    </div>
  );
}

function describe({ fullName, birth, position, unitName }: Brief): string {
  return recipientLine(fullName, birth ? formatPartialDate(birth) : '', position, unitName);
}
