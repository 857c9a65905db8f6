import { useTranslation } from 'react-i18next';
import type { PrinterError } from '../../../shared/domain/certificates/calibration.ts';
import { formatDecimal } from '../../../shared/domain/numbers.ts';

/** A printer's error in words: lệch phải 1,5 mm, xuống 0,8 mm; cỡ 99,8 % × 100 %; xoay 0,1°. */
export function useErrorText(): (error: PrinterError) => string {
  const { t } = useTranslation('certificates');
  return ({ offsetXMm, offsetYMm, scaleX, scaleY, skewDegrees }) =>
    t('calibration.error', {
      x: t(offsetXMm < 0 ? 'calibration.left' : 'calibration.right', { mm: tenth(Math.abs(offsetXMm)) }),
      y: t(offsetYMm < 0 ? 'calibration.up' : 'calibration.down', { mm: tenth(Math.abs(offsetYMm)) }),
      scaleX: tenth(scaleX * 100),
      scaleY: tenth(scaleY * 100),
      skew: hundredth(skewDegrees),
    });
}

const tenth = (value: number) => formatDecimal(Math.round(value * 10) / 10);
const hundredth = (value: number) => formatDecimal(Math.round(value * 100) / 100);
