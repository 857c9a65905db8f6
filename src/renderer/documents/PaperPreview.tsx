import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { call } from '../app/client.ts';
import { Loaded } from '../components/Loaded.tsx';
import { PaperView } from './PaperView.tsx';

type Paper = OutputOf<'documents.preview'>;

/** A paper of the office as its template in use gives it, in a narrow place beside its record. */
export function PaperPreview({ kind, subjectId }: { kind: InputOf<'documents.preview'>['kind']; subjectId: string }) {
  const preview = useQuery<Paper, AppError>({
    queryKey: ['documents.preview', kind, subjectId],
    queryFn: ({ signal }) => call('documents.preview', { kind, subjectId }, { signal }),
  });
  return <Loaded query={preview}>{(paper) => <PaperView paper={paper} isClose />}</Loaded>;
}

/** ms without a change after which what is being typed is shown. */
const SETTLED = 400;

/** A decision that is being prepared, following what is typed. */
export function DecisionDraft({ draft }: { draft: InputOf<'documents.previewDecision'> }) {
  const [shown, setShown] = useState(draft);
  const text = JSON.stringify(draft);
  useEffect(() => {
    const timer = setTimeout(() => setShown(JSON.parse(text) as typeof draft), SETTLED);
    return () => clearTimeout(timer);
  }, [text]);
  const preview = useQuery<Paper, AppError>({
    queryKey: ['documents.previewDecision', shown],
    queryFn: ({ signal }) => call('documents.previewDecision', shown, { signal }),
    placeholderData: keepPreviousData,
  });
  return <Loaded query={preview}>{(paper) => <PaperView paper={paper} isClose />}</Loaded>;
}
