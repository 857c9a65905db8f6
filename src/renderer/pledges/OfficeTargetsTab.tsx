import { useTranslation } from 'react-i18next';
import { useAnswer, useCommand } from '../app/client.ts';
import { useYear } from '../app/year.tsx';
import { useLeaveQuestion } from '../components/LeaveGuard.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { useDraft } from '../components/useDraft.ts';
import type { Target } from './pledge.ts';
import { TargetsEditor } from './TargetsEditor.tsx';
import { toRows, toTargets } from './targetRow.ts';

/** The targets of the whole office for the year, with plan and result. */
export function OfficeTargetsTab() {
  const { year } = useYear();
  const targets = useAnswer('pledges.targets', { year, unitId: null });
  return <Loaded query={targets}>{({ rows }) => <OfficeTargets key={year} year={year} targets={rows} />}</Loaded>;
}

function OfficeTargets({ year, targets }: { year: number; targets: Target[] }) {
  const { t } = useTranslation('pledges');
  const { mutateAsync: saveTargets } = useCommand('pledges.saveOfficeTargets');
  const draft = useDraft(toRows(targets), (rows) => saveTargets({ year, targets: toTargets(rows) }));
  useLeaveQuestion(() => draft.isChanged);
  return <TargetsEditor label={t('targets.ofOffice', { year })} draft={draft} hasResults />;
}
