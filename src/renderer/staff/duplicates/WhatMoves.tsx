import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';

const MOVED = ['awards', 'nominations', 'postings', 'meetings', 'pledges', 'ratings', 'disciplines'] as const;

/** What the entry kept gets from the one given up. */
export function WhatMoves({ preview }: { preview: OutputOf<'staff.previewMerge'> }) {
  const { t } = useTranslation('staff');
  const moved = MOVED.filter((what) => preview[what] > 0).map((what) =>
    t(`duplicates.moved.${what}`, { n: formatNumber(preview[what]) }),
  );
  return (
    <p className="compare-moves">
      {moved.length === 0 ? t('duplicates.nothingMoves') : t('duplicates.moves', { what: moved.join(', ') })}
      {preview.ratedTwice.length > 0 && (
        <> {t('duplicates.ratedTwice', { years: preview.ratedTwice.map(String).join(', ') })}</>
      )}
    </p>
  );
}
