import { Link } from '@tanstack/react-router';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../app/client.ts';
import { CertificateView } from '../CertificateView.tsx';
import { Pager } from '../Pager.tsx';
import type { Check } from './PrintPage.tsx';

interface Props {
  ref: Ref<HTMLElement>;
  check: Check;
  /** Whose certificate is shown; null: the first. */
  shownId: string | null;
  onShow: (awardId: string) => void;
  blankId: string | null;
  printId: string | undefined;
}

/** The certificates of the batch, one at a time, as they will look on the chosen paper. */
export function SheetsPreview({ ref, check, shownId, onShow, ...drawnBy }: Props) {
  const { t } = useTranslation('certificates');
  const recipients = recipientsOf(check);
  const index = Math.max(
    0,
    recipients.findIndex(({ awardId }) => awardId === shownId),
  );
  const shown = recipients[index];
  const id = shown?.awardId ?? '';
  const award = useAnswer('commendations.award', { id }, { enabled: id !== '', keepPrevious: true });
  if (!shown || !award.data) return null;
  return (
    <section ref={ref} className="print-preview" aria-label={t('print.preview')}>
      <div className="print-pager">
        <Pager index={index} total={recipients.length} onGo={(to) => onShow(recipients[to]?.awardId ?? id)} />
        <Link to="/commendations/awards/$id" params={{ id }}>
          {shown.recipientName}
        </Link>
      </div>
      <CertificateView award={award.data} {...drawnBy} />
    </section>
  );
}

/** In the order they are printed; those that cannot be printed yet come last. */
function recipientsOf({ printable, problems }: Check): Check['printable'] {
  const all = new Map(printable.map((each) => [each.awardId, each]));
  for (const { awardId, recipientName } of problems) {
    if (!all.has(awardId)) all.set(awardId, { awardId, recipientName });
  }
  return [...all.values()];
}
