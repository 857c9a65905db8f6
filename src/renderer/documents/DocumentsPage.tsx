import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useYear } from '../app/year.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { PageTabs } from '../components/PageTabs.tsx';
import { PapersTab } from './PapersTab.tsx';
import { TemplatesTab } from './templates/TemplatesTab.tsx';
import { TemplateView } from './templates/TemplateView.tsx';
import type { DocumentsTab } from './search.ts';

/** The papers of the year, and the templates they are made from. */
export function DocumentsPage() {
  const { t } = useTranslation('documents');
  const { year } = useYear();
  const navigate = useNavigate();
  const { tab = 'papers', template } = useSearch({ from: '/documents' });
  if (template !== undefined) return <TemplateView kind={template} />;
  const choose = (chosen: DocumentsTab) =>
    void navigate({ to: '/documents', search: chosen === 'papers' ? {} : { tab: chosen }, replace: true });
  return (
    <>
      <PageHeader title={t('title', { year })} />
      <PageTabs<DocumentsTab>
        chosen={tab}
        onChoose={choose}
        tabs={[
          { key: 'papers', label: t('tabs.papers'), children: <PapersTab /> },
          { key: 'templates', label: t('tabs.templates'), children: <TemplatesTab /> },
        ]}
      />
    </>
  );
}
