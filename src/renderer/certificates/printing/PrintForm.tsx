import { Alert, AutoComplete, Button, Form, Radio } from 'antd';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer } from '../../app/client.ts';
import { Failure } from '../../components/Failure.tsx';
import { formatMoment } from '../../components/moments.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { usualChoices, type PrintChoices, type UsualChoices } from './choices.ts';
import { OrderField, OutputFields, PaperField, ProfileField, RangeFields, rangeLength } from './PrintFields.tsx';
import type { Batch, Check } from './PrintPage.tsx';
import { usePrinting, type Printed } from './usePrinting.tsx';
import type { PrintingMeans } from './usePrintingMeans.ts';

interface Props {
  batch: Batch;
  check: Check;
  means: PrintingMeans;
  blankId: string | null;
  onBlank: (blankId: string | null) => void;
  onOrder: (order: UsualChoices['order']) => void;
  onPrinted: (printed: Printed) => void;
}

/** How to print; there once the computer has told its printers. */
export function PrintForm(props: Props) {
  const printers = useAnswer('certificates.systemPrinters', {});
  return (
    <section className="panel print-form">
      <Loaded query={printers}>{({ names }) => <HowToPrint {...props} printers={names} />}</Loaded>
    </section>
  );
}

type HowProps = Props & { printers: readonly string[] };

/** On what, with which printer, in which order, into what; at first as it was done last. */
function HowToPrint({ batch, check, means, printers, blankId, onBlank, onOrder, onPrinted }: HowProps) {
  const { t } = useTranslation('certificates');
  const [form] = Form.useForm<PrintChoices>();
  const [initial] = useState(() => firstChoices({ ...means, printers }));
  const choices: PrintChoices = { ...initial, ...Form.useWatch<Partial<PrintChoices>>([], form) };
  const isWhole = check.printable.length === check.certificates;
  const printing = usePrinting({
    batch: isWhole ? batch : { awardIds: check.printable.map(({ awardId }) => awardId), printId: batch.printId },
    blankId,
    onPrinted,
  });
  const profile = means.profiles.find(({ id }) => id === choices.profileId);
  const ownPrinter = profile && printers.includes(profile.printer) ? profile.printer : null;
  const count = rangeLength(choices, check.printable.length);
  const printedBefore = new Set(awardsWith('printedBefore', check));
  const chosen = check.printable.slice((choices.from ?? 1) - 1, choices.to ?? undefined);
  return (
    <>
      <Form<PrintChoices>
        form={form}
        layout="vertical"
        initialValues={initial}
        onValuesChange={({ order }) => order && onOrder(order)}
        onFinish={() => void printing.print(choices, ownPrinter ?? choices.printer ?? '')}
        validateMessages={{ required: t('common:required') }}
      >
        {batch.printId === undefined ? (
          <PaperField blanks={means.blanks} blankId={blankId} onBlank={onBlank} />
        ) : (
          <ExactNote printId={batch.printId} awardIds={batch.awardIds} />
        )}
        {choices.trial === 'none' && <BlanksNote check={check} count={count} />}
        <ProfileField papers={check.papers} profiles={means.profiles} chosen={profile} />
        <OutputFields choices={choices} printers={printers} ownPrinter={ownPrinter} tray={profile?.tray ?? ''} />
        <OrderField />
        <RangeFields
          choices={choices}
          printable={check.printable}
          printedBefore={printedBefore}
          onFrom={(from) => form.setFieldValue('from', from)}
        />
        <Form.Item name="trial" label={t('print.trial')}>
          <Radio.Group
            className="radio-lines"
            options={(['none', 'draft', 'outline'] as const).map((value) => ({
              value,
              label: t(`print.trials.${value}`),
            }))}
          />
        </Form.Item>
        {choices.trial === 'none' && <ReasonField again={chosen.filter(({ awardId }) => printedBefore.has(awardId))} />}
        <Failure error={printing.failure} />
        <Button type="primary" htmlType="submit" disabled={count === 0} loading={printing.job.isRunning}>
          {t(choices.trial === 'none' ? 'print.act' : 'print.actTrial', { n: formatNumber(count) })}
        </Button>
      </Form>
      <JobProgress job={printing.job} title={t('print.running')} />
    </>
  );
}

function firstChoices(present: Parameters<typeof usualChoices>[0]): PrintChoices {
  const { blankId: _paper, ...usual } = usualChoices(present);
  return { ...usual, from: null, to: null, trial: 'none', reason: '' };
}

/** That nothing is chosen here: it is printed as it was. */
function ExactNote({ printId, awardIds }: { printId: string; awardIds: string[] | undefined }) {
  const { t } = useTranslation('certificates');
  const run = useAnswer('certificates.printRun', { id: printId });
  if (!run.data) return null;
  const { printedAt, items } = run.data;
  return (
    <Alert
      style={{ marginBottom: 16 }}
      type="info"
      showIcon
      title={t('print.exactNote', { at: formatMoment(printedAt) })}
      description={
        <Link to="/commendations/print" search={{ awards: awardIds ?? items.map(({ awardId }) => awardId) }}>
          {t('print.asNow')}
        </Link>
      }
    />
  );
}

function BlanksNote({ check: { blanks }, count }: { check: Check; count: number }) {
  const { t } = useTranslation('certificates');
  if (!blanks) return null;
  const isShort = blanks.left < count;
  const { left } = blanks;
  const values = { needed: formatNumber(count), left: formatNumber(left), over: formatNumber(-left) };
  return (
    <Alert
      style={{ marginBottom: 16 }}
      type={isShort ? 'warning' : 'info'}
      showIcon
      title={t(left < 0 ? 'print.blanksOver' : isShort ? 'print.blanksShort' : 'print.blanks', values)}
    />
  );
}

function awardsWith(kind: Check['problems'][number]['kind'], { problems }: Check): string[] {
  return problems.filter((problem) => problem.kind === kind).map(({ awardId }) => awardId);
}

/** Why what was printed well before is printed once more; nothing where there is none of that. */
function ReasonField({ again }: { again: Check['printable'] }) {
  const { t } = useTranslation('certificates');
  if (again.length === 0) return null;
  const names = again.slice(0, 3).map(({ recipientName }) => recipientName);
  const more = again.length > names.length ? ` (+${again.length - names.length})` : '';
  return (
    <Form.Item
      name="reason"
      label={t('print.reason')}
      extra={t('print.reasonHint', { names: names.join(', ') + more })}
      rules={[{ required: true, whitespace: true }]}
    >
      <AutoComplete
        options={(['corrected', 'lost', 'damaged', 'copy'] as const).map((key) => ({
          value: t(`print.reasons.${key}`),
        }))}
      />
    </Form.Item>
  );
}
