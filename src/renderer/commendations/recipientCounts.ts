import { useTranslation } from 'react-i18next';
import { countInText } from '../../shared/domain/numbers.ts';
import { countsByKind, type CountedRecipient } from '../../shared/domain/recipients.ts';
import type { Nomination } from './types.ts';

/**
 * Words how many of each kind there are, as papers say it: "03 tập thể, 15 cá nhân". Kinds without any are left out;
 * where some stand there more than once, "17 lượt (15 cá nhân)".
 */
export function useRecipientCounts(): (recipients: readonly CountedRecipient[]) => string {
  const { t } = useTranslation('commendations');
  return (recipients) =>
    countsByKind(recipients)
      .map(({ kind, times, recipients: n }) => {
        const words = t(`recipientCounts.${kind}`, { n: countInText(n) });
        return times === n ? words : t('recipientCounts.times', { times: countInText(times), words });
      })
      .join(', ');
}

/** Who is put forward, each once for however many titles. */
export function distinctRecipients(nominations: readonly Nomination[]): Nomination[] {
  const keyOf = ({ recipientKind, staffId, unitId, recipientName }: Nomination) =>
    [recipientKind, staffId ?? '', unitId ?? '', recipientKind === 'household' ? recipientName : ''].join(' ');
  return [...new Map(nominations.map((nomination) => [keyOf(nomination), nomination])).values()];
}
