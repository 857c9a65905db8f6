import { Button, Checkbox, Col, Form, Input, Radio, Row, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/clock.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { REVIEW_KINDS } from '../../../shared/domain/checks/facts.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { DayInput } from '../../components/DayInput.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useReportFailure } from '../../components/Failure.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { StaffSelect } from '../../components/StaffSelect.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import '../commendations.css';

type Review = OutputOf<'commendations.reviews'>['rows'][number];

/** Discipline, inspections and complaints under way: while one is open, nobody it concerns is rewarded. */
export function ReviewsPage() {
  const { t } = useTranslation('commendations');
  const [isAll, setIsAll] = useState(false);
  const [open, setOpen] = useState<Review | 'new' | null>(null);
  const reviews = useAnswer('commendations.reviews', isAll ? {} : { openOn: today() }, { keepPrevious: true });
  return (
    <>
      <PageHeader
        title={t('reviews.title')}
        detail={t('reviews.hint')}
        back={{ to: '/commendations', label: t('title') }}
      >
        <Button type="primary" onClick={() => setOpen('new')}>
          {t('reviews.add')}
        </Button>
      </PageHeader>
      <section className="panel">
        <div className="filters">
          <Checkbox checked={isAll} onChange={({ target }) => setIsAll(target.checked)}>
            {t('reviews.settled')}
          </Checkbox>
        </div>
        <Loaded query={reviews}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState title={t('reviews.none')} hint={t('reviews.noneHint')} />
            ) : (
              <ReviewTable rows={rows} onOpen={setOpen} />
            )
          }
        </Loaded>
      </section>
      {open !== null && <ReviewDialog review={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

function ReviewTable({ rows, onOpen }: { rows: readonly Review[]; onOpen: (row: Review) => void }) {
  const { t } = useTranslation('commendations');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const removeReview = useCommand('commendations.removeReview');
  const remove = async ({ id, name }: Review) => {
    await removeReview.mutateAsync({ id });
    await offerUndo(t('reviews.removed', { name }));
  };
  return (
    <ShortTable<Review>
      label={t('reviews.title')}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={onOpen}
      empty=""
      columns={[
        { title: t('reviews.fields.who'), render: (row) => <strong>{row.name}</strong> },
        { title: t('reviews.fields.kind'), width: 230, render: (row) => t(`reviews.kinds.${row.kind}`) },
        { title: t('reviews.fields.since'), width: 110, render: (row) => formatDate(row.since) },
        {
          title: t('reviews.fields.until'),
          width: 140,
          render: ({ until }) => (until === null ? t('reviews.open') : formatDate(until)),
        },
        { title: t('reviews.fields.note'), render: (row) => row.note },
        {
          title: '',
          width: 70,
          render: (row) => (
            <Button
              size="small"
              aria-label={t('reviews.remove', { name: row.name })}
              onClick={(event) => {
                event.stopPropagation();
                void remove(row).catch(report);
              }}
            >
              {t('common:remove')}
            </Button>
          ),
        },
      ]}
    />
  );
}

/** Fields left empty or not shown are not there. */
type Values = Omit<Review, 'id' | 'name' | 'staffId' | 'unitId' | 'until'> &
  Partial<Pick<Review, 'staffId' | 'unitId' | 'until'>> & { of: 'staff' | 'unit' };

function ReviewDialog({ review, onClose }: { review: Review | null; onClose: () => void }) {
  const { t } = useTranslation('commendations');
  const offerUndo = useOfferUndo();
  const save = useCommand('commendations.saveReview');
  return (
    <ActModal<Values>
      title={review ? t('reviews.edit', { name: review.name }) : t('reviews.add')}
      isOpen
      onClose={onClose}
      width={640}
      initialValues={
        review
          ? { ...review, of: review.unitId === null ? 'staff' : 'unit' }
          : { of: 'staff', kind: 'discipline', since: today(), note: '' }
      }
      onSave={async ({ of, staffId = null, unitId = null, until = null, ...values }) => {
        const whom = of === 'staff' ? { staffId, unitId: null } : { staffId: null, unitId };
        await save.mutateAsync({ ...values, ...whom, until, id: review?.id });
        await offerUndo(t('common:saved'));
      }}
    >
      <ReviewFields />
    </ActModal>
  );
}

function ReviewFields() {
  const { t } = useTranslation('commendations');
  const of = Form.useWatch<Values['of'] | undefined>('of');
  return (
    <>
      <Form.Item name="of" label={t('reviews.fields.of')}>
        <Radio.Group
          options={(['staff', 'unit'] as const).map((value) => ({ value, label: t(`reviews.of.${value}`) }))}
        />
      </Form.Item>
      {of === 'unit' ? (
        <Form.Item name="unitId" label={t('fields.unit')} rules={[{ required: true }]}>
          <UnitSelect />
        </Form.Item>
      ) : (
        <Form.Item name="staffId" label={t('reviews.of.staff')} rules={[{ required: true }]}>
          <StaffSelect />
        </Form.Item>
      )}
      <Form.Item name="kind" label={t('reviews.fields.kind')} rules={[{ required: true }]}>
        <Select options={REVIEW_KINDS.map((kind) => ({ value: kind, label: t(`reviews.kinds.${kind}`) }))} />
      </Form.Item>
      <Row gutter={16}>
        <Col span={12}>
          <Form.Item name="since" label={t('reviews.fields.since')} rules={[{ required: true }]}>
            <DayInput />
          </Form.Item>
        </Col>
        <Col span={12}>
          <Form.Item name="until" label={t('reviews.fields.until')} extra={t('reviews.untilHint')}>
            <DayInput />
          </Form.Item>
        </Col>
      </Row>
      <Form.Item name="note" label={t('reviews.fields.note')}>
        <Input.TextArea className="grows" />
      </Form.Item>
    </>
  );
}
