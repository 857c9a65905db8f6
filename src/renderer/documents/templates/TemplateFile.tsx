import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { call, useCommand, useJob } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { WriteFileButton } from '../../components/WriteFileButton.tsx';
import type { TemplateDetail } from './TemplateView.tsx';

type Fault = OutputOf<'documents.checkTemplate'>['faults'][number];

interface Refused {
  fileName: string;
  faults: Fault[];
}

/** The file in use: to be changed in Word, replaced by another, or given up for the program's own. */
export function TemplateFile({ template }: { template: TemplateDetail }) {
  const { t } = useTranslation('documents');
  const { kind, current } = template;
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const [refused, setRefused] = useState<Refused | null>(null);
  const check = useJob('documents.checkTemplate');
  const { mutateAsync: replace } = useCommand('documents.replaceTemplate');
  const { mutateAsync: goBackTo } = useCommand('documents.useTemplate');

  const choose = async () => {
    const { file } = await call('shell.chooseFileToOpen', { type: 'docx' });
    if (file === null) return;
    setRefused(null);
    const { faults } = await check.start({ kind, file });
    const fileName = file.replace(/^.*[\\/]/, '');
    setRefused(faults.length > 0 ? { fileName, faults } : null);
    if (faults.length > 0) return;
    await replace({ kind, file });
    await offerUndo(t('templates.replaced', { fileName }));
  };
  const restore = async () => {
    await goBackTo({ kind, versionId: null });
    setRefused(null);
    await offerUndo(t('templates.restored'));
  };

  return (
    <section className="panel" aria-label={t('templates.file')}>
      <h2>{t('templates.file')}</h2>
      <p>
        <strong>{current?.fileName ?? t('templates.default')}</strong>
      </p>
      <Space wrap>
        <Button type="primary" loading={check.isRunning} onClick={() => void choose().catch(report)}>
          {t('templates.replace')}
        </Button>
        <WriteFileButton
          job="documents.writeTemplate"
          type="docx"
          suggestedName={`mau-${kind}.docx`}
          input={{ kind }}
          label={t('templates.write')}
        />
        {current !== null && (
          <Button onClick={() => void restore().catch(report)}>{t('templates.restoreDefault')}</Button>
        )}
      </Space>
      {refused !== null && <Faults {...refused} onClose={() => setRefused(null)} />}
      <p className="page-detail">{t('templates.howTo')}</p>
    </section>
  );
}

/** Everything that is wrong with the file, in one list; the template before stays. */
function Faults({ fileName, faults, onClose }: Refused & { onClose: () => void }) {
  const { t } = useTranslation('documents');
  return (
    <Alert
      type="error"
      showIcon
      closable={{ onClose }}
      title={t('templates.refused', { fileName, count: faults.length })}
      description={
        <ol className="template-faults" aria-label={t('templates.faults')}>
          {faults.map(({ code, tag, context, hint, part }, index) => (
            <li key={index}>
              {t(`templateFaults.${code}`, { tag, context, hint })}
              {code === 'UNKNOWN_FIELD' && hint !== '' && ` ${t('templateHint', { hint })}`}
              {part !== 'body' && ` (${t(`templates.parts.${part}`)})`}
            </li>
          ))}
        </ol>
      }
    />
  );
}
