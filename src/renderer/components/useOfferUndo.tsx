import { App, Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useCommand } from '../app/client.ts';
import { useReportFailure } from './Failure.tsx';

/** Long enough to read the message and reach the button with the keyboard, in seconds. */
const SHOWN_SECONDS = 10;

/** One message for all acts: the last one's takes the place of those before, which the history still takes back. */
const KEY = 'offer-undo';

/** The act that was done last, if it can be taken back: this window is the only one that writes. */
export async function newestUndoable(): Promise<string | undefined> {
  const { rows } = await call('safekeeping.history', { limit: 1 });
  return rows[0]?.canUndo ? rows[0].id : undefined;
}

/** Takes an act back and says so, or says why it could not be; true when it is taken back. */
export function useTakeBack(): (operationId: string) => Promise<boolean> {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const report = useReportFailure();
  const { mutateAsync: undo } = useCommand('safekeeping.undo');
  return useCallback(
    async (operationId) => {
      try {
        await undo({ operationId });
        void message.success(t('undone'));
        return true;
      } catch (error) {
        report(error);
        return false;
      }
    },
    [message, report, t, undo],
  );
}

/**
 * Says that an act is done and offers to take it back. To be called right after the command: the newest line of the
 * history is then the act itself.
 */
export function useOfferUndo(): (done: string) => Promise<void> {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const takeBack = useTakeBack();

  return useCallback(
    async (done) => {
      // The act is done: not being able to offer its undoing must not make it look failed.
      const operationId = await newestUndoable().catch(() => undefined);
      if (operationId === undefined) {
        void message.open({ key: KEY, type: 'success', content: done });
        return;
      }
      void message.open({
        key: KEY,
        type: 'success',
        duration: SHOWN_SECONDS,
        content: (
          <>
            {done}
            <Button
              type="link"
              size="small"
              onClick={() => {
                message.destroy(KEY);
                void takeBack(operationId);
              }}
            >
              {t('undo')}
            </Button>
          </>
        ),
      });
    },
    [message, t, takeBack],
  );
}
