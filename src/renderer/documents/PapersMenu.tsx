import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { call, useAnswer, useJob } from '../app/client.ts';
import { useReportFailure } from '../components/Failure.tsx';
import { JobProgress } from '../components/JobProgress.tsx';
import { useFileWritten } from '../components/useFileWritten.tsx';

type Paper = OutputOf<'documents.list'>['rows'][number];

/** The button "Văn bản": every paper about a subject, each written to a Word file where the user says. */
export function PapersMenu({ about }: { about: InputOf<'documents.list'> }) {
  const { t } = useTranslation('documents');
  const tellWritten = useFileWritten();
  const report = useReportFailure();
  const papers = useAnswer('documents.list', about);
  const job = useJob('documents.writeWord');
  const [written, setWritten] = useState('');
  const rows = papers.data?.rows ?? [];

  const write = async ({ kind, subjectId, suggestedName }: Paper) => {
    const { file } = await call('shell.chooseFileToSave', { type: 'docx', suggestedName });
    if (file === null) return;
    setWritten(t(`kinds.${kind}`));
    await job.start({ kind, subjectId, file });
    tellWritten(file);
  };

  const isMixed = new Set(rows.map(({ subjectId }) => subjectId)).size > 1;
  return (
    <>
      <Dropdown
        trigger={['click']}
        disabled={rows.length === 0}
        menu={{
          items: rows.map((row, index) => ({ key: index, label: isMixed ? row.title : t(`kinds.${row.kind}`) })),
          onClick: ({ key }) => {
            const row = rows[Number(key)];
            if (row) void write(row).catch(report);
          },
        }}
      >
        <Button>
          {t('papers')} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <JobProgress job={job} title={written} />
    </>
  );
}
