import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/clock.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import type { Unit } from '../tree.ts';
import type { Preview, Reorganising } from './plans.ts';

/** Units whose heads lose the post and get no other one of those that take over. */
export function unitsLosingHeads(preview: Preview, told: Reorganising): Unit[] {
  const newHeads = new Set(told.receiving.map(({ headStaffId }) => headStaffId));
  const moved = new Set(preview.people.map(({ id }) => id));
  const leaving = told.giving.filter(({ headStaffId }) => told.ceases || moved.has(headStaffId ?? ''));
  return [...new Set([...leaving, ...told.underNewHead])].filter(
    ({ headStaffId }) => headStaffId !== null && !newHeads.has(headStaffId),
  );
}

/** What is easily overlooked in a reorganisation, in sentences. */
export function useWarnings(preview: Preview, told: Reorganising): string[] {
  const { t } = useTranslation('units');
  const losingHeads = unitsLosingHeads(preview, told);
  const headless = told.receiving.filter(({ headStaffId }) => headStaffId === null);
  const ofOutcome = (outcome: Preview['pledges'][number]['outcome']) =>
    preview.pledges.filter((pledge) => pledge.outcome === outcome);
  const [signed, binned] = [ofOutcome('stays'), ofOutcome('toBin')];
  const given = new Set([...preview.people, ...preview.unitsBelow].map(({ to }) => to));
  const empty = told.receiving.filter(({ name }) => !given.has(name));
  return [
    ...told.receiving.flatMap(({ name, nameBefore }) =>
      nameBefore === null ? [] : [t('preview.renamed', { before: nameBefore, after: name })],
    ),
    ...losingHeads.map(({ headName, name }) => t('preview.losesPost', { head: headName, unit: name })),
    ...headless.map(({ name }) => t('preview.headless', { unit: name })),
    ...empty.map(({ name }) => t('preview.empty', { unit: name })),
    ...(told.on > today() ? [t('preview.ahead', { date: formatDate(told.on) })] : []),
    ...(signed.length > 0 ? [t('preview.signedStay', { pledges: formatNumber(signed.length) })] : []),
    ...(binned.length > 0 ? [t('preview.toBin', { pledges: formatNumber(binned.length) })] : []),
    ...(preview.openRounds.length > 0
      ? [t('preview.roundsOpen', { rounds: preview.openRounds.map(({ name }) => name).join('; ') })]
      : []),
  ];
}
