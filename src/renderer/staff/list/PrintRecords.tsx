import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { call, useJob } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { useFileWritten } from '../../components/useFileWritten.tsx';

/** Part III of the reports of achievements of the people picked: together in one file, or a file for each. */
export function PrintRecords({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('staff');
  const { notification } = App.useApp();
  const report = useReportFailure();
  const tellWritten = useFileWritten();
  const together = useJob('documents.writeWord');
  const each = useJob('documents.writeEach');
  const [subjectId = '', ...furtherSubjectIds] = ids;

  const writeTogether = async () => {
    const suggestedName = t('acts.print.fileName');
    const { file } = await call('shell.chooseFileToSave', { type: 'docx', suggestedName });
    if (file === null) return;
    await together.start({ kind: 'achievementRecord', subjectId, furtherSubjectIds, file });
    tellWritten(file);
  };
  const writeEach = async () => {
    const { folder } = await call('shell.chooseFolder', {});
    if (folder === null) return;
    const { files } = await each.start({ kind: 'achievementRecord', staffIds: [...ids], folder });
    notification.success({ title: t('acts.print.eachDone', { files: formatNumber(files) }), description: folder });
  };
  const label = t('acts.print.button');
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'together', label: t('acts.print.oneFile') },
            { key: 'each', label: t('acts.print.each') },
          ],
          onClick: ({ key }) => void (key === 'each' ? writeEach() : writeTogether()).catch(report),
        }}
      >
        <Button size="small">
          {label} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <JobProgress job={together} title={label} />
      <JobProgress job={each} title={label} />
    </>
  );
}
