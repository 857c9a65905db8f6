import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useCommand } from '../app/client.ts';
import { useOfferUndo } from '../components/useOfferUndo.tsx';

/** Puts people in the bin and offers to take them out again. */
export function useRemoveStaff(): (ids: readonly string[]) => Promise<void> {
  const { t } = useTranslation('staff');
  const { mutateAsync: remove } = useCommand('staff.remove');
  const offerUndo = useOfferUndo();
  return async (ids) => {
    await remove({ ids: [...ids] });
    await offerUndo(t('acts.remove.done', { people: formatNumber(ids.length) }));
  };
}
