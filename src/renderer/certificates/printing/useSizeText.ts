import { useTranslation } from 'react-i18next';
import { PAGE_PRESETS } from '../../../shared/domain/certificates/template.ts';
import { formatDecimal } from '../../../shared/domain/numbers.ts';

interface Size {
  widthMm: number;
  heightMm: number;
}

/** A paper size as people call it: A4 ngang, or 360 × 270 mm. */
export function useSizeText(): (size: Size) => string {
  const { t } = useTranslation('certificates');
  return ({ widthMm, heightMm }) => {
    for (const name of ['A4', 'A3'] as const) {
      const preset = PAGE_PRESETS[name];
      if (preset.widthMm === widthMm && preset.heightMm === heightMm) return t('paper.landscape', { name });
      if (preset.widthMm === heightMm && preset.heightMm === widthMm) return t('paper.portrait', { name });
    }
    return t('paper.size', { width: formatDecimal(widthMm), height: formatDecimal(heightMm) });
  };
}
