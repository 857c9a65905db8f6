import { Alert, App, Button, Form, InputNumber, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  CROSS_HAIRS,
  calibrate,
  crossHairAt,
  type CrossHair,
  type PageSize,
  type Readings,
} from '../../../shared/domain/certificates/calibration.ts';
import { CROSS_HAIR_LETTERS } from '../../../shared/domain/certificates/calibrationSheet.ts';
import { formatDecimal } from '../../../shared/domain/numbers.ts';
import { useAnswer, useCommand, useJob } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { useReportFailure } from '../../components/Failure.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { WriteFileButton } from '../../components/WriteFileButton.tsx';
import type { Profile } from './PrintersPanel.tsx';
import { useErrorText } from './useErrorText.ts';

type Values = Partial<Record<CrossHair, { xMm?: number | null; yMm?: number | null }>>;

/** Prints the sheet, takes what was measured on it, and says how far the printer is off. */
export function CalibrateDialog({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const { t } = useTranslation('certificates');
  const offerUndo = useOfferUndo();
  const saveCalibration = useCommand('certificates.calibrate');
  const { id, name, readings } = profile;
  return (
    <ActModal<Values>
      title={t('calibration.title', { name })}
      isOpen
      onClose={onClose}
      width={860}
      initialValues={readings ?? {}}
      saveLabel={t('calibration.save')}
      onSave={async (values) => {
        const measured = readingsOf(values);
        if (!measured) return;
        await saveCalibration.mutateAsync({ id, readings: measured });
        await offerUndo(t('calibration.saved'));
      }}
    >
      <ol className="steps">
        <li>
          {t('calibration.step1')} <Sheets profile={profile} />
        </li>
        <li>{t('calibration.step2')}</li>
        <li>{t('calibration.step3')}</li>
      </ol>
      <div className="calibration">
        <SheetDrawing page={profile} />
        <div>
          {CROSS_HAIRS.map((hair) => (
            <HairFields key={hair} hair={hair} page={profile} />
          ))}
        </div>
      </div>
      <Outcome page={profile} />
    </ActModal>
  );
}

function Sheets({ profile: { id, name, error, printer } }: { profile: Profile }) {
  const { t } = useTranslation('certificates');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const resetCalibration = useCommand('certificates.resetCalibration');
  const isKnown = useAnswer('certificates.systemPrinters', {}).data?.names.includes(printer) === true;
  const reset = async () => {
    await resetCalibration.mutateAsync({ id });
    await offerUndo(t('calibration.wasReset', { name }));
  };
  return (
    <Space wrap style={{ marginBottom: 8 }}>
      {isKnown && <span>{t('calibration.path')}</span>}
      {isKnown && <DirectButton id={id} printer={printer} isCorrected={false} />}
      <WriteFileButton
        job="certificates.writeCalibrationSheet"
        type="pdf"
        suggestedName={t('calibration.fileName')}
        input={{ id }}
        label={t('calibration.write')}
      />
      {error && (
        <>
          {isKnown && <DirectButton id={id} printer={printer} isCorrected />}
          <WriteFileButton
            job="certificates.writeCalibrationSheet"
            type="pdf"
            suggestedName={t('calibration.checkFileName')}
            input={{ id, isCorrected: true }}
            label={t('calibration.writeCheck')}
          />
          <Button onClick={() => void reset().catch(report)}>{t('calibration.reset')}</Button>
        </>
      )}
    </Space>
  );
}

/** Prints the sheet the way certificates will be. */
function DirectButton({ id, printer, isCorrected }: { id: string; printer: string; isCorrected: boolean }) {
  const { t } = useTranslation('certificates');
  const { message } = App.useApp();
  const report = useReportFailure();
  const job = useJob('certificates.writeCalibrationSheet');
  const print = async () => {
    await job.start({ id, isCorrected });
    void message.success(t('calibration.sent', { printer }));
  };
  return (
    <Button loading={job.isRunning} onClick={() => void print().catch(report)}>
      {t(isCorrected ? 'calibration.writeCheckDirect' : 'calibration.writeDirect')}
    </Button>
  );
}

function HairFields({ hair, page }: { hair: CrossHair; page: PageSize }) {
  const { t } = useTranslation('certificates');
  const asked = crossHairAt(hair, page);
  const letter = CROSS_HAIR_LETTERS[hair];
  const isRequired = hair !== 'topRight';
  return (
    <fieldset className="calibration-hair">
      <legend>{t(isRequired ? 'calibration.hair' : 'calibration.hairOptional', { letter })}</legend>
      {(['xMm', 'yMm'] as const).map((axis) => (
        <Form.Item
          key={axis}
          name={[hair, axis]}
          label={`${t(`calibration.${axis}`)} (${t('calibration.asked', { mm: formatDecimal(asked[axis]) })})`}
          rules={[{ required: isRequired }]}
        >
          <InputNumber
            aria-label={`${letter}: ${t(`calibration.${axis}`)}`}
            step={0.5}
            decimalSeparator=","
            suffix="mm"
            style={{ width: '100%' }}
          />
        </Form.Item>
      ))}
    </fieldset>
  );
}

/** Where the cross hairs are and what is measured. */
function SheetDrawing({ page }: { page: PageSize }) {
  const { t } = useTranslation('certificates');
  const { widthMm, heightMm } = page;
  return (
    <svg role="img" aria-label={t('calibration.drawing')} viewBox={`-4 -4 ${widthMm + 8} ${heightMm + 8}`} width={240}>
      <rect width={widthMm} height={heightMm} className="calibration-sheet" />
      {CROSS_HAIRS.map((hair) => {
        const { xMm, yMm } = crossHairAt(hair, page);
        return (
          <g key={hair}>
            <path d={`M0 ${yMm}H${xMm}M${xMm} 0V${yMm}`} className="calibration-measure" />
            <path d={`M${xMm - 10} ${yMm}h20M${xMm} ${yMm - 10}v20`} className="calibration-cross" />
            <text x={xMm + (hair === 'topLeft' ? 12 : -22)} y={yMm + (hair === 'bottomRight' ? -12 : 24)} fontSize={22}>
              {CROSS_HAIR_LETTERS[hair]}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** What the measures mean, while they are typed. */
function Outcome({ page }: { page: PageSize }) {
  const { t } = useTranslation('certificates');
  const errorText = useErrorText();
  const measured = readingsOf(Form.useWatch<Values>([]) ?? {});
  if (!measured) return null;
  const found = calibrate(page, measured);
  return (
    <Alert
      style={{ marginBottom: 16 }}
      type={found ? 'success' : 'error'}
      showIcon
      title={found ? errorText(found.error) : t('calibration.unlikely')}
    />
  );
}

/** Null while one of the two that are needed is missing. */
function readingsOf({ topLeft, bottomRight, topRight }: Values): Readings | null {
  const point = (typed: Values[CrossHair]) =>
    typeof typed?.xMm === 'number' && typeof typed.yMm === 'number' ? { xMm: typed.xMm, yMm: typed.yMm } : undefined;
  const [a, b, c] = [point(topLeft), point(bottomRight), point(topRight)];
  return a && b ? { topLeft: a, bottomRight: b, ...(c ? { topRight: c } : {}) } : null;
}
