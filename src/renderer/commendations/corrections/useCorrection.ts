import { useNavigate } from '@tanstack/react-router';
import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../app/client.ts';
import { useSentence } from '../../components/Failure.tsx';
import { isAnswered } from '../../components/whenAnswered.ts';
import { markFieldAtFault } from '../decide/fieldsAtFault.ts';
import type { Decision } from '../types.ts';

/** The words of a decision of the office that corrects another. */
export interface CorrectionPaper {
  number: number;
  issuedOn: string;
  signatoryId: string;
  subject: string;
  legalBases: string[];
  /** Why it corrects. */
  reason: string;
}

export interface CorrectionProps {
  decision: Decision;
  paper: CorrectionPaper;
}

/** The form of a correction, and its issuing: asked once, told at its field when refused, then opened. */
export function useCorrection<Values extends { issuedOn: string }>() {
  const { t } = useTranslation('commendations');
  const { modal, message } = App.useApp();
  const navigate = useNavigate();
  const sentence = useSentence();
  const [form] = Form.useForm<Values>();
  const issue = async (question: string, act: () => Promise<{ id: string }>) => {
    const goesOn = await modal.confirm({
      title: question,
      content: t('correct.fixed'),
      okText: t('correct.issue'),
      cancelText: t('decide.warning.back'),
      width: 520,
    });
    if (!goesOn) return;
    try {
      const { id } = await act();
      form.resetFields();
      void message.success(t('correct.issued'));
      await navigate({ to: '/commendations/decisions/$id', params: { id } });
    } catch (error) {
      markFieldAtFault(form, error, sentence);
      throw error;
    }
  };
  return { form, issue };
}

/** The next number of the day on which a correction would be issued, and whether it is that day's already. */
export function useNextNumber(decisionId: string, kind: 'amendment' | 'revocation', issuedOn: string | undefined) {
  const defaults = useAnswer(
    'commendations.correctionDefaults',
    { decisionId, kind, issuedOn: issuedOn ?? '' },
    { enabled: Boolean(issuedOn), keepPrevious: true },
  );
  return { next: defaults.data?.number, isReady: isAnswered(defaults) };
}
