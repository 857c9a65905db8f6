import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer, useCommand } from '../app/client.ts';
import { useYear } from '../app/year.tsx';
import { useLeaveQuestion } from '../components/LeaveGuard.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { useDraft } from '../components/useDraft.ts';
import type { Target } from './pledge.ts';
import { TargetsEditor } from './TargetsEditor.tsx';
import { toRows, toTargets } from './targetRow.ts';

/** The targets of the whole office for the year, with plan and result. Another year waits until they are saved. */
export function OfficeTargetsTab() {
  const { t } = useTranslation('pledges');
  const { year: chosen } = useYear();
  const [unsavedYear, setUnsavedYear] = useState<number>();
  const year = unsavedYear ?? chosen;
  const targets = useAnswer('pledges.targets', { year, unitId: null });
  return (
    <>
      {year !== chosen && <Alert type="warning" showIcon title={t('targets.otherYear', { year, chosen })} />}
      <Loaded query={targets}>
        {({ rows }) => <OfficeTargets key={year} year={year} targets={rows} onUnsaved={setUnsavedYear} />}
      </Loaded>
    </>
  );
}

interface Props {
  year: number;
  targets: Target[];
  /** Told the year while something of it is not saved. */
  onUnsaved: (year: number | undefined) => void;
}

function OfficeTargets({ year, targets, onUnsaved }: Props) {
  const { t } = useTranslation('pledges');
  const { mutateAsync: saveTargets } = useCommand('pledges.saveOfficeTargets');
  const draft = useDraft(
    toRows(targets),
    (rows) => saveTargets({ year, targets: toTargets(rows) }),
    (isChanged) => onUnsaved(isChanged ? year : undefined),
  );
  useLeaveQuestion(() => draft.isChanged);
  return <TargetsEditor label={t('targets.ofOffice', { year })} draft={draft} hasResults />;
}
