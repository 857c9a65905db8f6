import { App, Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useCommand } from '../app/client.ts';
import { useReportFailure } from './Failure.tsx';

/** Long enough to read the message and reach the button with the keyboard, in seconds. */
const SHOWN_SECONDS = 10;

async function newestOperation() {
  const { rows } = await call('safekeeping.history', { limit: 1 });
  return rows[0];
}

/**
 * Says that an act is done and offers to take it back. To be called right after the command: the newest line of the
 * history is then the act itself, for this window is the only one that writes.
 */
export function useOfferUndo(): (done: string) => Promise<void> {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const report = useReportFailure();
  const { mutateAsync: undo } = useCommand('safekeeping.undo');

  return useCallback(
    async (done) => {
      // The act is done: not being able to offer its undoing must not make it look failed.
      const operation = await newestOperation().catch(() => undefined);
      if (!operation?.canUndo) {
        void message.success(done);
        return;
      }
      const takeBack = async () => {
        message.destroy(operation.id);
        try {
          await undo({ operationId: operation.id });
          void message.success(t('undone'));
        } catch (error) {
          report(error);
        }
      };
      void message.open({
        key: operation.id,
        type: 'success',
        duration: SHOWN_SECONDS,
        content: (
          <>
            {done}
            <Button type="link" size="small" onClick={() => void takeBack()}>
              {t('undo')}
            </Button>
          </>
        ),
      });
    },
    [message, report, t, undo],
  );
}
