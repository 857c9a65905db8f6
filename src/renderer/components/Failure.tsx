import { Alert, App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../shared/contract/errors.ts';
import { errorSentence } from '../../shared/locales/sentences.ts';

/** The sentence of an error in the window's language. */
export function useSentence(): (error: unknown) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (error) => {
      const known = error instanceof AppError ? error : new AppError('INTERNAL', { reference: String(error) });
      return errorSentence(known, i18n.language);
    },
    [i18n.language],
  );
}

export function Failure({ error }: { error: unknown }) {
  const sentence = useSentence();
  return error ? <Alert type="error" showIcon title={sentence(error)} style={{ marginBottom: 12 }} /> : null;
}

/** For acts without a form: says in a passing message what went wrong. A cancelled job says so too. */
export function useReportFailure(): (error: unknown) => void {
  const { message } = App.useApp();
  const sentence = useSentence();
  return useCallback(
    (error) => {
      const isCancelled = error instanceof AppError && error.code === 'CANCELLED';
      void message.open({ type: isCancelled ? 'info' : 'error', content: sentence(error), duration: 6 });
    },
    [message, sentence],
  );
}
