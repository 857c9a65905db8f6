import { Button, Form, Input, InputNumber, Select } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { printOrder } from '../../../shared/contract/certificates/printing.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import type { PrintChoices } from './choices.ts';
import { isSameSize } from './paperSizes.ts';
import type { Check } from './PrintPage.tsx';
import type { Profile } from './PrintersPanel.tsx';
import type { PrintingMeans } from './usePrintingMeans.ts';
import { useSizeText } from './useSizeText.ts';

interface PaperProps {
  blanks: PrintingMeans['blanks'];
  blankId: string | null;
  onBlank: (blankId: string | null) => void;
}

export function PaperField({ blanks, blankId, onBlank }: PaperProps) {
  const { t } = useTranslation('certificates');
  return (
    <Form.Item label={t('print.paper')}>
      <Select
        aria-label={t('print.paper')}
        value={blankId ?? ''}
        options={[
          { value: '', label: t('print.plain') },
          ...blanks.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(chosen) => onBlank(chosen === '' ? null : chosen)}
      />
    </Form.Item>
  );
}

interface ProfileProps {
  papers: Check['papers'];
  profiles: readonly Profile[];
  chosen: Profile | undefined;
}

/** Whose error is corrected; said when that is of other paper, or of no printer although one of this paper is measured. */
export function ProfileField({ papers, profiles, chosen }: ProfileProps) {
  const { t } = useTranslation('certificates');
  const sizeText = useSizeText();
  const isOf = (profile: Profile) => papers.every((paper) => isSameSize(paper, profile));
  const measured =
    chosen || papers.length === 0 ? undefined : profiles.find((profile) => profile.error && isOf(profile));
  const note =
    chosen && !isOf(chosen)
      ? t('print.otherPaper', { size: sizeText(chosen) })
      : measured && t('print.uncorrected', { name: measured.name });
  return (
    <Form.Item
      name="profileId"
      label={t('print.printer')}
      {...(note ? { validateStatus: 'warning' } : {})}
      extra={
        <>
          {note && <div className="print-note">{note}</div>}
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
          ...profiles.map((profile) => ({
            value: profile.id,
            label: `${profile.error ? profile.name : t('print.notCalibrated', { name: profile.name })} · ${sizeText(profile)}`,
          })),
        ]}
      />
    </Form.Item>
  );
}

interface OutputProps {
  choices: PrintChoices;
  printers: readonly string[];
  /** The chosen profile's, when this computer knows it. */
  ownPrinter: string | null;
  tray: string;
}

export function OutputFields({ choices: { output }, printers, ownPrinter, tray }: OutputProps) {
  const { t } = useTranslation('certificates');
  const outputs = (['onePdf', 'folder', 'zip', 'printer'] as const).filter(
    (value) => value !== 'printer' || printers.length > 0,
  );
  const isDirect = output === 'printer';
  return (
    <>
      <Form.Item
        name="output"
        label={t('print.output')}
        extra={outputNote({ isDirect, printers, to: [ownPrinter, tray].filter(Boolean).join(' · '), t })}
      >
        <Select options={outputs.map((value) => ({ value, label: t(`print.outputs.${value}`) }))} />
      </Form.Item>
      {isDirect && ownPrinter === null && (
        <Form.Item name="printer" label={t('print.printerHere')} rules={[{ required: true }]}>
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

interface OutputNote {
  isDirect: boolean;
  printers: readonly string[];
  /** The profile's printer and tray. */
  to: string;
  t: ReturnType<typeof useTranslation<'certificates'>>['t'];
}

function outputNote({ isDirect, printers, to, t }: OutputNote): string | undefined {
  if (printers.length === 0) return t('print.noDirect');
  return isDirect && to !== '' ? t('print.directTo', { to }) : undefined;
}

export function OrderField() {
  const { t } = useTranslation('certificates');
  return (
    <Form.Item name="order" label={t('print.order')}>
      <Select options={printOrder.options.map((value) => ({ value, label: t(`print.orders.${value}`) }))} />
    </Form.Item>
  );
}

/** How many sheets there are from the first to the last chosen. */
export function rangeLength({ from, to }: Pick<PrintChoices, 'from' | 'to'>, all: number): number {
  return Math.max(0, Math.min(to ?? all, all) - (from ?? 1) + 1);
}

interface RangeProps {
  choices: PrintChoices;
  printable: Check['printable'];
  printedBefore: ReadonlySet<string>;
  onFrom: (from: number) => void;
}

/** From which sheet of the order to which; whose they are is said, and where an earlier print left off. */
export function RangeFields({ choices: { from, to }, printable, printedBefore, onFrom }: RangeProps) {
  const { t } = useTranslation('certificates');
  const first = printable[(from ?? 1) - 1]?.recipientName;
  const last = printable[Math.min(to ?? printable.length, printable.length) - 1]?.recipientName;
  const isChosen = from !== null || to !== null;
  const next = firstAfter(printable, printedBefore);
  return (
    <Form.Item
      label={t('print.range')}
      extra={
        <>
          {isChosen && first && last ? t('print.rangeOf', { first, last }) : t('print.rangeHint')}
          {next !== null && from !== next && (
            <Button type="link" size="small" onClick={() => onFrom(next)}>
              {t('print.goOn', { n: formatNumber(next) })}
            </Button>
          )}
        </>
      }
    >
      <div className="print-range">
        {(['from', 'to'] as const).map((name) => (
          <Form.Item key={name} name={name} noStyle>
            <InputNumber
              aria-label={t(`print.${name}`)}
              min={1}
              max={printable.length}
              precision={0}
              placeholder={formatNumber(name === 'from' ? 1 : printable.length)}
            />
          </Form.Item>
        ))}
      </div>
    </Form.Item>
  );
}

/** The sheet to go on from where the first ones were printed before and no later one was; null otherwise. */
function firstAfter(printable: Check['printable'], printedBefore: ReadonlySet<string>): number | null {
  const isPrinted = printable.map(({ awardId }) => printedBefore.has(awardId));
  const next = isPrinted.indexOf(false);
  return next > 0 && !isPrinted.includes(true, next) ? next + 1 : null;
}
