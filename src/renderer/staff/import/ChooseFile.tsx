import { InboxOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../app/client.ts';
import { useDroppedFile } from '../../components/useDroppedFile.ts';

interface Props {
  onFile: (file: string) => void;
  onFailure: (error: unknown) => void;
  /** Which files can be read. */
  hint: string;
  /** Writes an empty list to fill in. */
  template: ReactNode;
}

/** The first step: a workbook from a dialog, or dropped here. */
export function ChooseFile({ onFile, onFailure, hint, template }: Props) {
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
      <p>{hint}</p>
      <Space wrap>
        <Button type="primary" onClick={() => void choose()}>
          {t('import.choose')}
        </Button>
        {template}
      </Space>
      <p className="page-detail">{t('import.nothingYet')}</p>
    </section>
  );
}
