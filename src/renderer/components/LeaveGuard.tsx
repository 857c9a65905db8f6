import { useBlocker } from '@tanstack/react-router';
import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';

/** Asks before what was entered on a page and not saved is left behind. */
export function useLeaveQuestion(isUnsaved: () => boolean): void {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  useBlocker({
    // The window itself can always be closed: Electron would refuse without a word.
    enableBeforeUnload: false,
    shouldBlockFn: async () => {
      if (!isUnsaved()) return false;
      const leaves = await modal.confirm({
        title: t('leave.title'),
        content: t('leave.hint'),
        okText: t('leave.leave'),
        cancelText: t('leave.stay'),
      });
      return !leaves;
    },
  });
}

/** Inside a form that is a page of its own: asks before what was typed is left behind. */
export function LeaveGuard() {
  const form = Form.useFormInstance();
  useLeaveQuestion(() => form.isFieldsTouched());
  return null;
}
