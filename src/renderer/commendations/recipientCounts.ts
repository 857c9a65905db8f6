import { useTranslation } from 'react-i18next';
import { countInText } from '../../shared/domain/numbers.ts';
import { recipientKinds, type Nomination, type RecipientKind } from './types.ts';

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

/** Who is put forward, each once for however many titles. */
export function distinctRecipients(nominations: readonly Nomination[]): Nomination[] {
  const keyOf = ({ recipientKind, staffId, unitId, recipientName }: Nomination) =>
    [recipientKind, staffId ?? '', unitId ?? '', recipientKind === 'household' ? recipientName : ''].join(' ');
  return [...new Map(nominations.map((nomination) => [keyOf(nomination), nomination])).values()];
}
