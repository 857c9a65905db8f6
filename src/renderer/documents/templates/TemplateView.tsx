import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { useAnswer } from '../../app/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { FieldTable } from './FieldTable.tsx';
import { Preview } from './Preview.tsx';
import { TemplateFile } from './TemplateFile.tsx';
import { VersionTable } from './VersionTable.tsx';
import './templates.css';

export type TemplateDetail = OutputOf<'documents.template'>;
export type DocumentKind = TemplateDetail['kind'];

/** One document's template: the file in use, its versions, the fields it may use, and what it gives. */
export function TemplateView({ kind }: { kind: DocumentKind }) {
  const { t } = useTranslation('documents');
  const template = useAnswer('documents.template', { kind });
  return (
    <>
      <PageHeader
        title={t('templates.title', { document: t(`kinds.${kind}`) })}
        back={{ to: '/documents', search: { tab: 'templates' }, label: t('tabs.templates') }}
      />
      <Loaded query={template}>
        {(detail) => (
          <div className="template-page">
            <div className="stack scroll">
              <TemplateFile template={detail} />
              <VersionTable template={detail} />
              <FieldTable fields={detail.fields} />
            </div>
            <Preview kind={kind} />
          </div>
        )}
      </Loaded>
    </>
  );
}
