import { InboxOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, pathOfDroppedFile } from '../../app/client.ts';
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

/** A file dropped anywhere on the window. @returns whether one is held over it. */
function useDroppedFile(onFile: (file: string) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      // Leaving one element of the page for another is not leaving the window.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFile(pathOfDroppedFile(file));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFile]);
  return isOver;
}
