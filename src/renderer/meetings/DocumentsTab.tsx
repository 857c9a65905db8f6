import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/domain/dates.ts';
import { useAnswer } from '../app/client.ts';
import { Loaded } from '../components/Loaded.tsx';
import { ShortTable } from '../components/ShortTable.tsx';
import { WriteFileButton } from '../components/WriteFileButton.tsx';
import type { Meeting } from './meeting.ts';

/** What is written from the meeting, and what was handed over and signed at it. */
export function DocumentsTab({ meeting }: { meeting: Meeting }) {
  return (
    <div className="stack scroll">
      <WordDocuments meeting={meeting} />
      <HandedOverAwards meeting={meeting} />
      <SignedPledges meeting={meeting} />
    </div>
  );
}

function WordDocuments({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const documents = useAnswer('documents.list', { year: meeting.year });
  return (
    <section className="panel">
      <h2>{t('documents.title')}</h2>
      <Loaded query={documents}>
        {({ rows }) => (
          <ShortTable
            label={t('documents.title')}
            rows={rows.filter(({ subjectId }) => subjectId === meeting.id)}
            rowKey={({ kind }) => kind}
            empty={t('documents.none')}
            columns={[
              { title: t('documents.kind'), width: 180, render: ({ kind }) => t(`documents:kinds.${kind}`) },
              { title: t('documents.name'), render: ({ title }) => title },
              {
                title: '',
                width: 150,
                render: ({ kind, subjectId, suggestedName }) => (
                  <WriteFileButton
                    job="documents.writeWord"
                    type="docx"
                    suggestedName={suggestedName}
                    input={{ kind, subjectId }}
                    label={t('documents:writeWord')}
                    about={t(`documents:kinds.${kind}`)}
                  />
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}

function HandedOverAwards({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const navigate = useNavigate();
  const awards = useAnswer('commendations.register', { meetingId: meeting.id, limit: 1000 });
  return (
    <section className="panel">
      <h2>{t('documents.awards')}</h2>
      <Loaded query={awards}>
        {({ rows }) => (
          <ShortTable
            label={t('documents.awards')}
            rows={rows}
            rowKey={({ id }) => id}
            onOpen={({ id }) => void navigate({ to: '/commendations/awards/$id', params: { id } })}
            empty={t('documents.noAwards')}
            columns={[
              { title: t('documents.registerNumber'), width: 110, render: ({ registerText }) => registerText },
              {
                title: t('documents.recipient'),
                render: ({ honorific, recipientName }) => (
                  <span className="gold">{`${honorific} ${recipientName}`}</span>
                ),
              },
              { title: t('documents.form'), width: 220, render: ({ formName }) => formName },
              { title: t('documents.decision'), width: 160, render: ({ decisionSymbol }) => decisionSymbol },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}

function SignedPledges({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const navigate = useNavigate();
  const pledges = useAnswer('pledges.list', { meetingId: meeting.id });
  return (
    <section className="panel">
      <h2>{t('documents.pledges')}</h2>
      <Loaded query={pledges}>
        {({ rows }) => (
          <ShortTable
            label={t('documents.pledges')}
            rows={rows}
            rowKey={({ id }) => id}
            onOpen={({ id }) => void navigate({ to: '/pledges/$id', params: { id } })}
            empty={t('documents.noPledges')}
            columns={[
              { title: t('documents.order'), width: 60, isNumber: true, render: (row) => row.signingOrder ?? '–' },
              { title: t('documents.unit'), render: ({ unitName }) => unitName },
              {
                title: t('documents.signatory'),
                render: ({ signatoryName, signatoryPosition }) => `${signatoryName}, ${signatoryPosition}`,
              },
              {
                title: t('documents.signedAt'),
                width: 170,
                render: ({ signedAt, signedOn }) =>
                  [signedAt, signedOn === null ? '' : formatDate(signedOn)].filter(Boolean).join(', '),
              },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}
