import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useCommand } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';

export type Judgement = 'approved' | 'declined' | 'proposed';

export interface NominationActs {
  /** `reason`: why it is judged otherwise than the council concluded. */
  judge: (ids: readonly string[], status: Judgement, reason?: string) => Promise<void>;
  withdraw: (ids: readonly string[]) => Promise<void>;
}

/** What is done to nominations, one or many: said, and offered to be taken back. */
export function useNominationActs(): NominationActs {
  const { t } = useTranslation('commendations');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const { mutateAsync: judge } = useCommand('commendations.judgeNominations');
  const { mutateAsync: withdraw } = useCommand('commendations.withdrawNomination');
  // Not waited for: until what was picked is let go, the next key would do the next thing to it.
  const done = (what: Judgement | 'withdrawn', n: number) =>
    void offerUndo(t(`nominations.done.${what}`, { n: formatNumber(n) })).catch(report);
  return {
    judge: async (ids, status, reason) => {
      try {
        await judge({ ids: [...ids], status, reason });
        done(status, ids.length);
      } catch (error) {
        report(error);
      }
    },
    withdraw: async (ids) => {
      try {
        await withdraw({ ids: [...ids] });
        done('withdrawn', ids.length);
      } catch (error) {
        report(error);
      }
    },
  };
}
