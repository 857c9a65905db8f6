import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { GrowingText } from '../../components/GrowingText.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { isOpenWarning, type Finding, type FindingsOf } from './useRoundChecks.ts';

/** A warning that still needs a reason, and whose it is. */
export interface OpenWarning extends Pick<Finding, 'key' | 'rule'> {
  nominationId: string;
}

/** The warnings of these nominations that still need a reason. */
export function openWarningsOf(ids: readonly string[], findingsOf: FindingsOf): OpenWarning[] {
  return ids.flatMap((nominationId) =>
    findingsOf(nominationId)
      .filter(isOpenWarning)
      .map(({ key, rule }) => ({ nominationId, key, rule })),
  );
}

interface Props {
  warnings: readonly OpenWarning[];
  onClose: () => void;
  onDone: () => void;
}

/** One reason for many warnings, of all rules or of some. */
export function AnswerDialog({ warnings, onClose, onDone }: Props) {
  const { t } = useTranslation('commendations');
  const offerUndo = useOfferUndo();
  const write = useCommand('commendations.overrideFindings');
  const byRule = [...Map.groupBy(warnings, ({ rule }) => rule)];
  const save = async ({ rules, reason }: { rules: Finding['rule'][]; reason: string }) => {
    const chosen = warnings.filter(({ rule }) => rules.includes(rule));
    await write.mutateAsync({ findings: chosen.map(({ nominationId, key }) => ({ nominationId, key })), reason });
    onDone();
    await offerUndo(t('findings.written', { n: formatNumber(chosen.length) }));
  };
  return (
    <ActModal
      title={t('findings.answer')}
      hint={t('findings.answerHint')}
      isOpen
      onClose={onClose}
      initialValues={{ rules: byRule.map(([rule]) => rule), reason: '' }}
      onSave={save}
    >
      <Form.Item name="rules" label={t('findings.which')} rules={[{ required: true }]}>
        <Checkbox.Group
          options={byRule.map(([rule, ofRule]) => ({
            value: rule,
            label: t('findings.counted', { rule: t(`checks.rules.${rule}`), n: formatNumber(ofRule.length) }),
          }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t('findings.reason')} rules={[{ required: true }]}>
        <GrowingText minRows={2} autoFocus />
      </Form.Item>
    </ActModal>
  );
}
