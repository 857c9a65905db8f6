import { InboxOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../../app/client.ts';
import { useDroppedFile } from '../../components/useDroppedFile.ts';
import { WriteFileButton } from '../../components/WriteFileButton.tsx';

interface Props {
  onFile: (file: string) => void;
  onFailure: (error: unknown) => void;
}

/** The first step: a workbook from a dialog, or dropped here. */
export function ChooseFile({ onFile, onFailure }: Props) {
  const { t } = useTranslation('staff');
  const isOver = useDroppedFile(onFile);

  const choose = async () => {
    try {
      const { file } = await call('shell.chooseFileToOpen', { type: 'xlsx' });
      if (file !== null) onFile(file);
    } catch (error) {
      onFailure(error);
    }
  };
  return (
    <section className={isOver ? 'drop-zone drop-zone-over' : 'drop-zone'} aria-label={t('import.dropHere')}>
      <InboxOutlined aria-hidden className="drop-icon" />
      <strong>{t('import.dropHere')}</strong>
      <p>{t('import.hint')}</p>
      <Space wrap>
        <Button type="primary" onClick={() => void choose()}>
          {t('import.choose')}
        </Button>
        <WriteFileButton
          job="staff.writeImportTemplate"
          type="xlsx"
          suggestedName={t('import.templateFileName')}
          input={{}}
          label={t('import.writeTemplate')}
        />
      </Space>
      <p className="page-detail">{t('import.nothingYet')}</p>
    </section>
  );
}
