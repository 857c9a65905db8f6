import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../app/client.ts';
import { useReportFailure } from '../components/Failure.tsx';
import { useOfferUndo } from '../components/useOfferUndo.tsx';
import type { Round } from './types.ts';

/** Says that other rules apply since the round took its own, and lets it follow. */
export function NewerRules({ round: { id, newerRulePackName: pack } }: { round: Round }) {
  const { t } = useTranslation('commendations');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const renew = useCommand('commendations.renewRules');
  if (pack === null) return null;
  const follow = async () => {
    await renew.mutateAsync({ id });
    await offerUndo(t('round.rulesRenewed'));
  };
  return (
    <Alert
      type="info"
      showIcon
      className="decide-warnings"
      title={t('round.newerRules', { pack })}
      action={
        <Button size="small" onClick={() => void follow().catch(report)}>
          {t('round.renewRules')}
        </Button>
      }
    />
  );
}
