import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { call, useAnswer } from '../../app/client.ts';
import { useYear } from '../../app/year.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PaperView } from '../PaperView.tsx';
import type { DocumentKind } from './TemplateView.tsx';

/** What the template in use gives: with made-up data, or with what the office has. */
export function Preview({ kind }: { kind: DocumentKind }) {
  const { t } = useTranslation('documents');
  const { year } = useYear();
  const [subjectId, setSubjectId] = useState<string>();
  const documents = useAnswer('documents.list', { year });
  const subjects = (documents.data?.rows ?? []).filter((row) => row.kind === kind);
  const chosen = subjects.some((row) => row.subjectId === subjectId) ? (subjectId ?? null) : null;
  const preview = useQuery<OutputOf<'documents.preview'>, AppError>({
    queryKey: ['documents.preview', kind, chosen],
    queryFn: ({ signal }) => call('documents.preview', { kind, subjectId: chosen }, { signal }),
  });
  return (
    <section className="panel template-preview" aria-label={t('templates.preview')}>
      <div className="template-head">
        <h2>{t('templates.preview')}</h2>
        {subjects.length > 0 && (
          <Choice<string>
            label={t('templates.sample')}
            value={chosen ?? undefined}
            options={subjects.map(({ subjectId: value, title: label }) => ({ value, label }))}
            onChange={setSubjectId}
            width={260}
          />
        )}
      </div>
      <Loaded query={preview}>{(paper) => <PaperView paper={paper} />}</Loaded>
    </section>
  );
}
