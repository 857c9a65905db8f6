import { useTranslation } from 'react-i18next';
import { countInText } from '../../shared/domain/numbers.ts';
import { recipientKinds, type RecipientKind } from './types.ts';

/** Words how many of each kind there are, as papers say it: "03 tập thể, 15 cá nhân". Kinds without any are left out. */
export function useRecipientCounts(): (recipients: readonly { recipientKind: RecipientKind }[]) => string {
  const { t } = useTranslation('commendations');
  return (recipients) =>
    recipientKinds
      .map((kind) => ({ kind, n: recipients.filter(({ recipientKind }) => recipientKind === kind).length }))
      .filter(({ n }) => n > 0)
      .map(({ kind, n }) => t(`recipientCounts.${kind}`, { n: countInText(n) }))
      .join(', ');
}
