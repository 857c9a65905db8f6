import { thisYear } from '../../shared/clock.ts';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useCommand, useJob } from '../app/client.ts';
import { setLanguage } from '../app/i18n.ts';
import { useReportFailure } from '../components/Failure.tsx';
import { JobProgress } from '../components/JobProgress.tsx';
import { SaveForm } from '../components/SaveForm.tsx';
import { OfficeFields, type OfficeValues } from './OfficeFields.tsx';

/** First start: a new office, the sample, or a backup. */
export function WelcomePage() {
  const { t, i18n } = useTranslation('office');
  const [isCreating, setIsCreating] = useState(false);
  return (
    <main className="welcome">
      <div className="welcome-inner">
        <h1>{t('common:productName')}</h1>
        <p className="welcome-lead">{t('welcome.lead')}</p>
        {isCreating ? (
          <NewOffice onCancel={() => setIsCreating(false)} />
        ) : (
          <Choices onCreate={() => setIsCreating(true)} />
        )}
        <Button type="link" onClick={() => setLanguage(i18n.language === 'en' ? 'vi' : 'en')} style={{ marginTop: 16 }}>
          {t('common:otherLanguage')}
        </Button>
      </div>
    </main>
  );
}

function Choices({ onCreate }: { onCreate: () => void }) {
  const { t } = useTranslation('office');
  const report = useReportFailure();
  const sample = useJob('office.openSample');
  const restore = useJob('safekeeping.restore');

  const chooseBackup = async () => {
    const { file } = await call('shell.chooseFileToOpen', { type: 'backup' });
    if (file !== null) await restore.start({ file });
  };
  return (
    <div className="columns">
      <section className="panel">
        <h2>{t('welcome.create.title')}</h2>
        <p className="page-detail">{t('welcome.create.hint')}</p>
        <Button type="primary" onClick={onCreate} style={{ marginTop: 14 }}>
          {t('welcome.create.act')}
        </Button>
      </section>
      <section className="panel">
        <h2>{t('welcome.sample.title')}</h2>
        <p className="page-detail">{t('welcome.sample.hint')}</p>
        <Button onClick={() => void sample.start({}).catch(report)} style={{ marginTop: 14 }}>
          {t('welcome.sample.act')}
        </Button>
      </section>
      <section className="panel">
        <h2>{t('welcome.restore.title')}</h2>
        <p className="page-detail">{t('welcome.restore.hint')}</p>
        <Button onClick={() => void chooseBackup().catch(report)} style={{ marginTop: 14 }}>
          {t('welcome.restore.act')}
        </Button>
      </section>
      <JobProgress job={sample} title={t('welcome.sample.title')} />
      <JobProgress job={restore} title={t('welcome.restore.title')} />
    </div>
  );
}

function NewOffice({ onCancel }: { onCancel: () => void }) {
  const { t } = useTranslation('office');
  const [form] = Form.useForm<OfficeValues>();
  const create = useCommand('office.create');
  return (
    <section className="panel">
      <h2>{t('welcome.create.title')}</h2>
      <SaveForm<OfficeValues>
        form={form}
        initialValues={{
          validFrom: `${thisYear()}-01-01`,
          shortName: '',
          parentAuthority: '',
          hasUnion: true,
          unionName: '',
        }}
        onSave={(values) => create.mutateAsync(values)}
        onCancel={onCancel}
        saveLabel={t('welcome.create.act')}
      >
        <OfficeFields />
      </SaveForm>
    </section>
  );
}
