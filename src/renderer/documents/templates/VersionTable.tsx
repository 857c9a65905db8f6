import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { TemplateDetail } from './TemplateView.tsx';

/** Every template the office ever used for this document; any can be used again. */
export function VersionTable({ template }: { template: TemplateDetail }) {
  const { t, i18n } = useTranslation('documents');
  const { kind, history } = template;
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const { mutateAsync: goBackTo } = useCommand('documents.useTemplate');
  const chooseAgain = async (versionId: string, number: number) => {
    await goBackTo({ kind, versionId });
    await offerUndo(t('templates.usedAgain', { number }));
  };
  const newest = history[0]?.id;
  if (history.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('templates.versions')}</h2>
      <ShortTable
        label={t('templates.versions')}
        rows={history}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          { title: t('templates.number'), width: 60, isNumber: true, render: ({ number }) => number },
          {
            title: t('templates.file'),
            render: ({ fileName, isDefault }) => (isDefault ? t('templates.default') : fileName),
          },
          {
            title: t('templates.savedAt'),
            width: 150,
            render: ({ savedAt }) =>
              new Date(savedAt).toLocaleString(i18n.language === 'en' ? 'en-GB' : 'vi-VN', {
                dateStyle: 'short',
                timeStyle: 'short',
              }),
          },
          {
            title: '',
            width: 120,
            render: ({ id, number }) =>
              id === newest ? (
                t('templates.inUse')
              ) : (
                <Button size="small" onClick={() => void chooseAgain(id, number).catch(report)}>
                  {t('templates.useAgain')}
                </Button>
              ),
          },
        ]}
      />
    </section>
  );
}
