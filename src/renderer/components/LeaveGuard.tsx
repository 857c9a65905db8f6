import { useBlocker } from '@tanstack/react-router';
import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';

/** Inside a form that is a page of its own: asks before what was typed is left behind. */
export function LeaveGuard() {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const form = Form.useFormInstance();
  useBlocker({
    // The window itself can always be closed: Electron would refuse without a word.
    enableBeforeUnload: false,
    shouldBlockFn: async () => {
      if (!form.isFieldsTouched()) return false;
      const leaves = await modal.confirm({
        title: t('leave.title'),
        content: t('leave.hint'),
        okText: t('leave.leave'),
        cancelText: t('leave.stay'),
      });
      return !leaves;
    },
  });
  return null;
}
