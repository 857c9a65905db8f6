import { Alert, Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { printOrder } from '../../../shared/contract/certificates/printing.ts';
import { DEFAULT_FILE_NAME } from '../../../shared/domain/certificates/fileNames.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer } from '../../app/client.ts';
import { Failure } from '../../components/Failure.tsx';
import { formatMoment } from '../../components/moments.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import type { Batch, Check } from './PrintPage.tsx';
import { usePrinterNames } from './usePrinterNames.ts';
import { usePrinting, type PrintChoices } from './usePrinting.tsx';
import { useSizeText } from './useSizeText.ts';

interface Props {
  batch: Batch;
  check: Check;
  blankId: string | null;
  onBlank: (blankId: string | null) => void;
  /** A print that was recorded. */
  onPrinted: (printId: string) => void;
}

const INITIAL: PrintChoices = {
  profileId: null,
  output: 'onePdf',
  printer: null,
  fileName: DEFAULT_FILE_NAME,
  order: 'handingOver',
  from: null,
  to: null,
  trial: 'none',
  reason: '',
};

/** How to print: on what, with which printer, in which order, into what. */
export function PrintForm({ batch, check, blankId, onBlank, onPrinted }: Props) {
  const { t } = useTranslation('certificates');
  const [form] = Form.useForm<PrintChoices>();
  const choices: PrintChoices = { ...INITIAL, ...Form.useWatch<Partial<PrintChoices>>([], form) };
  const isWhole = check.printable.length === check.certificates;
  const printing = usePrinting({
    batch: isWhole ? batch : { awardIds: check.printable, printId: batch.printId },
    blankId,
    onPrinted,
  });
  const count = rangeLength(choices, check.printable.length);
  const again = check.problems.filter(({ kind }) => kind === 'printedBefore');
  const needsReason = choices.trial === 'none' && again.length > 0;
  return (
    <section className="panel print-form">
      <Form<PrintChoices>
        form={form}
        layout="vertical"
        initialValues={INITIAL}
        onFinish={() => void printing.print(choices)}
        validateMessages={{ required: t('common:required') }}
      >
        {batch.printId === undefined ? (
          <PaperField blankId={blankId} onBlank={onBlank} />
        ) : (
          <ExactNote awardId={batch.awardIds?.[0]} printId={batch.printId} />
        )}
        <BlanksNote check={check} count={count} />
        <ProfileField papers={check.papers} chosenId={choices.profileId} />
        <OutputFields choices={choices} />
        <Form.Item name="order" label={t('print.order')}>
          <Select options={printOrder.options.map((value) => ({ value, label: t(`print.orders.${value}`) }))} />
        </Form.Item>
        <Form.Item label={t('print.range')} extra={t('print.rangeHint')}>
          <div className="print-range">
            {(['from', 'to'] as const).map((name) => (
              <Form.Item key={name} name={name} noStyle>
                <InputNumber
                  aria-label={t(`print.${name}`)}
                  min={1}
                  max={check.printable.length}
                  precision={0}
                  placeholder={formatNumber(name === 'from' ? 1 : check.printable.length)}
                />
              </Form.Item>
            ))}
          </div>
        </Form.Item>
        <Form.Item name="trial" label={t('print.trial')}>
          <Radio.Group
            className="radio-lines"
            options={(['none', 'draft', 'outline'] as const).map((value) => ({
              value,
              label: t(`print.trials.${value}`),
            }))}
          />
        </Form.Item>
        {needsReason && (
          <Form.Item
            name="reason"
            label={t('print.reason')}
            extra={t('print.reasonHint', { names: namesOf(again) })}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input />
          </Form.Item>
        )}
        <Failure error={printing.failure} />
        <Button type="primary" htmlType="submit" disabled={count === 0} loading={printing.job.isRunning}>
          {t(choices.trial === 'none' ? 'print.act' : 'print.actTrial', { n: formatNumber(count) })}
        </Button>
      </Form>
      <JobProgress job={printing.job} title={t('print.running')} />
    </section>
  );
}

/** That nothing is chosen here: it is printed as it was. */
function ExactNote({ awardId, printId }: { awardId: string | undefined; printId: string }) {
  const { t } = useTranslation('certificates');
  const prints = useAnswer('certificates.prints', { awardId });
  const print = prints.data?.rows.find(({ id }) => id === printId);
  return (
    <Alert
      style={{ marginBottom: 16 }}
      type="info"
      showIcon
      title={t('print.exactNote', { at: print ? formatMoment(print.printedAt) : '' })}
      description={
        awardId !== undefined && (
          <Link to="/commendations/print" search={{ awards: [awardId] }}>
            {t('print.asNow')}
          </Link>
        )
      }
    />
  );
}

function rangeLength({ from, to }: PrintChoices, all: number): number {
  return Math.max(0, Math.min(to ?? all, all) - (from ?? 1) + 1);
}

function namesOf(problems: Check['problems']): string {
  const names = problems.slice(0, 3).map(({ recipientName }) => recipientName);
  return names.join(', ') + (problems.length > names.length ? ` (+${problems.length - names.length})` : '');
}

function PaperField({ blankId, onBlank }: Pick<Props, 'blankId' | 'onBlank'>) {
  const { t } = useTranslation('certificates');
  const blanks = useAnswer('certificates.blanks', {});
  return (
    <Form.Item label={t('print.paper')}>
      <Select
        aria-label={t('print.paper')}
        value={blankId ?? ''}
        options={[
          { value: '', label: t('print.plain') },
          ...(blanks.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(chosen) => onBlank(chosen === '' ? null : chosen)}
      />
    </Form.Item>
  );
}

function BlanksNote({ check: { blanks }, count }: { check: Check; count: number }) {
  const { t } = useTranslation('certificates');
  if (!blanks) return null;
  const isShort = blanks.left < count;
  const values = { needed: formatNumber(count), left: formatNumber(blanks.left) };
  return (
    <Alert
      style={{ marginBottom: 16 }}
      type={isShort ? 'warning' : 'info'}
      showIcon
      title={t(isShort ? 'print.blanksShort' : 'print.blanks', values)}
    />
  );
}

function ProfileField({ papers, chosenId }: { papers: Check['papers']; chosenId: string | null }) {
  const { t } = useTranslation('certificates');
  const sizeText = useSizeText();
  const profiles = useAnswer('certificates.printerProfiles', {});
  const rows = profiles.data?.rows ?? [];
  const chosen = rows.find(({ id }) => id === chosenId);
  const isOther =
    chosen !== undefined &&
    papers.some(({ widthMm, heightMm }) => widthMm !== chosen.widthMm || heightMm !== chosen.heightMm);
  return (
    <Form.Item
      name="profileId"
      label={t('print.printer')}
      {...(isOther ? { validateStatus: 'warning' } : {})}
      extra={
        <>
          {isOther && <div>{t('print.otherPaper', { size: sizeText(chosen) })}</div>}
          <Link to="/settings" search={{ tab: 'printing' }}>
            {t('print.toPrinters')}
          </Link>
        </>
      }
      // A select cannot hold null.
      getValueProps={(value: string | null) => ({ value: value ?? '' })}
      normalize={(value: string) => (value === '' ? null : value)}
    >
      <Select
        options={[
          { value: '', label: t('print.noPrinter') },
          ...rows.map((profile) => ({
            value: profile.id,
            label: `${profile.error ? profile.name : t('print.notCalibrated', { name: profile.name })} · ${sizeText(profile)}`,
          })),
        ]}
      />
    </Form.Item>
  );
}

function OutputFields({ choices: { output } }: { choices: PrintChoices }) {
  const { t } = useTranslation('certificates');
  const printers = usePrinterNames();
  const outputs = (['onePdf', 'folder', 'zip', 'printer'] as const).filter(
    (value) => value !== 'printer' || printers.length > 0,
  );
  return (
    <>
      <Form.Item name="output" label={t('print.output')}>
        <Select options={outputs.map((value) => ({ value, label: t(`print.outputs.${value}`) }))} />
      </Form.Item>
      {output === 'printer' && (
        <Form.Item name="printer" label={t('printer.printer')} rules={[{ required: true }]}>
          <Select options={printers.map((value) => ({ value, label: value }))} />
        </Form.Item>
      )}
      {(output === 'folder' || output === 'zip') && (
        <Form.Item name="fileName" label={t('print.fileName')} extra={t('print.fileNameHint')}>
          <Input />
        </Form.Item>
      )}
    </>
  );
}
