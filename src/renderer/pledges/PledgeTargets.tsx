import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '../../shared/domain/numbers.ts';
import { useCommand } from '../app/client.ts';
import { useReportFailure } from '../components/Failure.tsx';
import { useLeaveQuestion } from '../components/LeaveGuard.tsx';
import { ShortTable } from '../components/ShortTable.tsx';
import { DecimalInput } from '../components/TypedInput.tsx';
import { useDraft } from '../components/useDraft.ts';
import { PercentBar } from './PercentBar.tsx';
import type { Pledge, Target } from './pledge.ts';
import { TargetsEditor } from './TargetsEditor.tsx';
import { toRows, toTargets } from './targetRow.ts';

/** What the unit promises: written until it is signed; then only how far it has come. */
export function PledgeTargets({ pledge }: { pledge: Pledge }) {
  return pledge.status === 'draft' ? <DraftTargets pledge={pledge} /> : <SignedTargets pledge={pledge} />;
}

function DraftTargets({ pledge }: { pledge: Pledge }) {
  const { t } = useTranslation('pledges');
  const { mutateAsync: saveTargets } = useCommand('pledges.saveTargets');
  const draft = useDraft(toRows(pledge.targetRows), (rows) =>
    saveTargets({ pledgeId: pledge.id, targets: toTargets(rows) }),
  );
  useLeaveQuestion(() => draft.isChanged);
  return <TargetsEditor label={t('targets.of', { unit: pledge.unitName })} draft={draft} hasResults={false} />;
}

function SignedTargets({ pledge }: { pledge: Pledge }) {
  const { t } = useTranslation('pledges');
  return (
    <section className="panel scroll">
      <p className="act-hint">{t('lockedHint')}</p>
      <ShortTable
        label={t('targets.of', { unit: pledge.unitName })}
        rows={pledge.targetRows}
        rowKey={({ id }) => id}
        empty={t('targets.none')}
        columns={[
          { title: t('targets.columns.content'), render: ({ content }) => content },
          { title: t('targets.columns.measure'), width: 120, render: ({ measure }) => measure },
          {
            title: t('targets.columns.planned'),
            width: 120,
            isNumber: true,
            render: ({ planned }) => (planned === null ? '–' : formatDecimal(planned, 6)),
          },
          {
            title: t('targets.columns.achieved'),
            width: 140,
            isNumber: true,
            render: (target) => <ResultInput key={target.achieved} target={target} />,
          },
          {
            title: t('targets.columns.percent'),
            width: 190,
            render: ({ percent }) => <PercentBar percent={percent} />,
          },
          { title: t('targets.columns.note'), width: 220, render: ({ note }) => note },
        ]}
      />
    </section>
  );
}

/** Stored when the field is left or Enter is pressed. */
function ResultInput({ target }: { target: Target }) {
  const { t } = useTranslation('pledges');
  const [achieved, setAchieved] = useState(target.achieved);
  const report = useReportFailure();
  const record = useCommand('pledges.recordResult');
  const save = async () => {
    if (achieved === target.achieved) return;
    try {
      await record.mutateAsync({ targetId: target.id, achieved });
    } catch (error) {
      report(error);
    }
  };
  return (
    <DecimalInput
      aria-label={t('targets.resultOf', { content: target.content })}
      value={achieved}
      onChange={setAchieved}
      onDone={() => void save()}
    />
  );
}
