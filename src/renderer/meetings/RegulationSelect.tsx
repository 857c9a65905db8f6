import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer, useCommand } from '../app/client.ts';
import { useReportFailure } from '../components/Failure.tsx';
import { findByLabel } from '../components/findByLabel.ts';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (regulationId: string) => void;
  'aria-label'?: string;
}

/** One of the office's regulations; a title typed that it does not have yet can be added at once. */
export function RegulationSelect({ id, value, onChange, ...rest }: Props) {
  const { t } = useTranslation('meetings');
  const report = useReportFailure();
  const [typed, setTyped] = useState('');
  const regulations = useAnswer('meetings.regulations', {});
  const saveRegulation = useCommand('meetings.saveRegulation');
  const add = async () => {
    try {
      const added = await saveRegulation.mutateAsync({ title: typed });
      onChange?.(added.id);
      setTyped('');
    } catch (error) {
      report(error);
    }
  };
  const addButton = (
    <Button type="link" onClick={() => void add()}>
      {t('regulations.addTyped', { title: typed.trim() })}
    </Button>
  );
  return (
    <Select<string, { value: string; label: string }>
      id={id}
      aria-label={rest['aria-label']}
      value={value ?? undefined}
      onChange={(chosen) => onChange?.(chosen)}
      options={(regulations.data?.rows ?? []).map((row) => ({ value: row.id, label: row.title }))}
      showSearch={{
        searchValue: typed,
        onSearch: setTyped,
        ...findByLabel,
      }}
      notFoundContent={typed.trim() === '' ? t('regulations.none') : addButton}
      placeholder={t('regulations.choose')}
      style={{ width: '100%' }}
    />
  );
}
