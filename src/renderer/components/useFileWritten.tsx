import { App, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../app/client.ts';
import { useReportFailure } from './Failure.tsx';

/** Tells that a file was written, where, and offers to open it. */
export function useFileWritten(): (file: string) => void {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const report = useReportFailure();
  return (file) =>
    notification.success({
      title: t('fileWritten'),
      description: file,
      actions: (
        <Space>
          <Button size="small" onClick={() => void call('shell.showInFolder', { file }).catch(report)}>
            {t('showInFolder')}
          </Button>
          <Button size="small" type="primary" onClick={() => void call('shell.openFile', { file }).catch(report)}>
            {t('openFile')}
          </Button>
        </Space>
      ),
    });
}
