import { Button, Form, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GrowingText } from '../components/GrowingText.tsx';
import type { InputOf } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/domain/dates.ts';
import { useAnswer, useCommand } from '../app/client.ts';
import { ActModal } from '../components/ActModal.tsx';
import { ShortTable } from '../components/ShortTable.tsx';
import { useOfferUndo } from '../components/useOfferUndo.tsx';
import type { Amendment, Meeting } from './meeting.ts';
import { RegulationSelect } from './RegulationSelect.tsx';

type Proposal = InputOf<'meetings.proposeAmendment'>;

const colours = { proposed: 'default', passed: 'success', rejected: 'error' } as const;

/** What the meeting changes in the office's regulations. */
export function RegulationsTab({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const [proposed, setProposed] = useState<Partial<Proposal>>();
  const { agenda, amendments, status } = meeting;
  const isClosed = status === 'closed';
  const itemOf = (amendment: Amendment) => agenda.find(({ id }) => id === amendment.agendaItemId);
  return (
    <div className="stack scroll">
      <section className="panel">
        <h2>{t('regulations.title')}</h2>
        <ShortTable
          label={t('regulations.title')}
          rows={amendments}
          rowKey={({ id }) => id}
          empty={t('regulations.noAmendments')}
          columns={[
            { title: t('regulations.regulation'), width: 280, render: ({ title }) => title },
            { title: t('regulations.summary'), render: ({ summary }) => summary || '–' },
            { title: t('regulations.item'), width: 90, isNumber: true, render: (row) => itemOf(row)?.position ?? '–' },
            {
              title: t('regulations.status'),
              width: 140,
              render: (row) => <Tag color={colours[row.status]}>{t(`amendments.${row.status}`)}</Tag>,
            },
            {
              title: '',
              width: 70,
              render: (row) =>
                !isClosed && row.status === 'proposed' ? (
                  <Button size="small" onClick={() => setProposed(row)}>
                    {t('common:edit')}
                  </Button>
                ) : null,
            },
          ]}
        />
        {!isClosed && (
          <div className="panel-foot">
            <Button onClick={() => setProposed({})}>{t('regulations.propose')}</Button>
          </div>
        )}
      </section>
      <OfficeRegulations />
      <ProposeModal meeting={meeting} proposed={proposed} onClose={() => setProposed(undefined)} />
    </div>
  );
}

interface ModalProps {
  meeting: Meeting;
  proposed: Partial<Proposal> | undefined;
  onClose: () => void;
}

function ProposeModal({ meeting, proposed, onClose }: ModalProps) {
  const { t } = useTranslation('meetings');
  const offerUndo = useOfferUndo();
  const propose = useCommand('meetings.proposeAmendment');
  const { regulationId, summary = '' } = proposed ?? {};
  const usualItem = meeting.agenda.find(({ kind }) => kind === 'regulation')?.id;
  return (
    <ActModal<Proposal>
      title={t('regulations.propose')}
      isOpen={proposed !== undefined}
      onClose={onClose}
      width={640}
      initialValues={{ agendaItemId: proposed?.agendaItemId ?? usualItem, regulationId, summary }}
      onSave={async (values) => {
        await propose.mutateAsync(values);
        await offerUndo(t('common:saved'));
      }}
    >
      <Form.Item name="agendaItemId" label={t('regulations.atItem')} rules={[{ required: true }]}>
        <Select
          options={meeting.agenda.map(({ id, position, title }) => ({ value: id, label: `${position}. ${title}` }))}
        />
      </Form.Item>
      <Form.Item name="regulationId" label={t('regulations.regulation')} rules={[{ required: true }]}>
        <RegulationSelect />
      </Form.Item>
      <Form.Item name="summary" label={t('regulations.summary')} extra={t('regulations.summaryHint')}>
        <GrowingText minRows={3} maxRows={10} />
      </Form.Item>
    </ActModal>
  );
}

function OfficeRegulations() {
  const { t } = useTranslation('meetings');
  const regulations = useAnswer('meetings.regulations', {});
  return (
    <section className="panel">
      <h2>{t('regulations.ofOffice')}</h2>
      <ShortTable
        label={t('regulations.ofOffice')}
        rows={regulations.data?.rows ?? []}
        rowKey={({ id }) => id}
        empty={t('regulations.none')}
        columns={[
          { title: t('regulations.regulation'), render: ({ title }) => title },
          {
            title: t('regulations.amendedOn'),
            width: 160,
            render: ({ amendedOn }) => (amendedOn === null ? '–' : formatDate(amendedOn)),
          },
        ]}
      />
    </section>
  );
}
