import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../shared/contract/errors.ts';
import { formatNumber } from '../../../../shared/domain/numbers.ts';
import type { PackFault, RulePack } from '../../../../shared/domain/rulePack.ts';
import { Failure } from '../../../components/Failure.tsx';
import { usePackWords } from './packWords.ts';

/** What was found wrong with a pack; nothing of other refusals. */
export function faultsOf(error: unknown): PackFault[] {
  if (!(error instanceof AppError) || error.code !== 'RULE_PACK_FAULTY') return [];
  return (error.data as { faults: PackFault[] }).faults;
}

/** Everything that is wrong with a pack at once, each with its place; another refusal in its own words. */
export function PackFaults({ error, pack }: { error: unknown; pack?: RulePack }) {
  const { t } = useTranslation('office');
  const { faultWord, placeInWords } = usePackWords();
  const faults = faultsOf(error);
  if (faults.length === 0) return <Failure error={error} />;
  return (
    <Alert
      type="error"
      showIcon
      className="import-notice"
      title={t('settings.rules.faultsTitle', { n: formatNumber(faults.length) })}
      description={
        <ul>
          {faults.map((fault, index) => (
            <li key={index}>
              {t('settings.rules.faultAt', { place: placeInWords(fault.path, pack), fault: faultWord(fault) })}
            </li>
          ))}
        </ul>
      }
    />
  );
}
