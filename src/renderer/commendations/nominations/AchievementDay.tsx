import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../components/DayInput.tsx';
import type { Round } from '../types.ts';

/**
 * When what is rewarded was achieved, the field `achievedOn`; days to the decision are counted from it. The yearly round
 * rewards a whole year and does not ask.
 */
export function AchievementDay({ kind }: Pick<Round, 'kind'>) {
  const { t } = useTranslation('commendations');
  if (kind === 'regular') return null;
  return (
    <Form.Item name="achievedOn" label={t('nominations.achievedOn')} rules={[{ required: kind === 'sudden' }]}>
      <DayInput />
    </Form.Item>
  );
}
