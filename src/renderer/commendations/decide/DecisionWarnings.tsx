import { Alert, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { factSentence } from '../../../shared/locales/sentences.ts';
import { useAnswer } from '../../app/client.ts';
import { isOpenWarning } from '../checks/useRoundChecks.ts';

interface Props {
  roundId: string;
  issuedOn: string | null | undefined;
  /** What would be decided or proposed. */
  rows: readonly { nominationId: string; recipientName: string }[];
}

/** Warnings nobody has written a reason for, and the one reason for which the decision goes on against all of them. */
export function DecisionWarnings({ roundId, issuedOn, rows }: Props) {
  const { t, i18n } = useTranslation('commendations');
  const checks = useAnswer(
    'commendations.checks',
    { roundId, nominationIds: rows.map(({ nominationId }) => nominationId), asOf: issuedOn ?? undefined },
    { enabled: Boolean(issuedOn) && rows.length > 0, keepPrevious: true },
  );
  const nameOf = new Map(rows.map(({ nominationId, recipientName }) => [nominationId, recipientName]));
  const open = (checks.data?.rows ?? [])
    .map(({ nominationId, findings }) => ({ nominationId, findings: findings.filter(isOpenWarning) }))
    .filter(({ findings }) => findings.length > 0);
  if (open.length === 0) return null;
  return (
    <>
      <Alert
        type="warning"
        showIcon
        className="decide-warnings"
        title={t('decide.warnings', { n: formatNumber(checks.data?.openWarnings ?? 0) })}
        description={
          <ul>
            {open.map(({ nominationId, findings }) => (
              <li key={nominationId}>
                <strong>{nameOf.get(nominationId)}</strong>:{' '}
                {findings.map(({ fact }) => factSentence(fact, i18n.language)).join(' ')}
              </li>
            ))}
          </ul>
        }
      />
      <Form.Item
        name="warningsReason"
        label={t('decide.warningsReason')}
        extra={t('decide.warningsReasonHint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea className="grows" />
      </Form.Item>
    </>
  );
}
