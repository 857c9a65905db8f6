import { useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer } from '../../app/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { formatMoment } from '../../components/moments.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { SheetsReport } from './SheetsReport.tsx';
import '../certificates.css';

/** One run of printing, whenever it was: its sheets, told to be spoiled or missing, or all of it printed again. */
export function PrintRunPage() {
  const { t } = useTranslation('certificates');
  const { id } = useParams({ from: '/commendations/prints/$id' });
  const navigate = useNavigate();
  const run = useAnswer('certificates.printRun', { id });
  return (
    <Loaded query={run}>
      {(print) => (
        <>
          <PageHeader
            title={t('run.title', { at: formatMoment(print.printedAt) })}
            detail={<Facts print={print} />}
            back={{ to: '/settings', search: { tab: 'printing' }, label: t('run.all') }}
          >
            <Button onClick={() => void navigate({ to: '/commendations/print', search: { print: id } })}>
              {t('run.again')}
            </Button>
          </PageHeader>
          <section className="panel" aria-label={t('sheets.title')}>
            <h2>{t('sheets.title')}</h2>
            <SheetsReport
              key={print.items.map(({ awardId, spoiled }) => awardId + (spoiled ?? '')).join()}
              print={print}
              onReported={(awards) => void navigate({ to: '/commendations/print', search: { awards } })}
            />
          </section>
        </>
      )}
    </Loaded>
  );
}

function Facts({ print }: { print: OutputOf<'certificates.printRun'> }) {
  const { t } = useTranslation('certificates');
  const { printedBy, profileName, blankName, reason, items } = print;
  const templates = new Set(
    items.map(({ templateName, version }) => t('print.pastDetail', { template: templateName, version })),
  );
  return [
    t('print.of', { n: formatNumber(items.length) }),
    printedBy,
    profileName,
    blankName || t('run.plain'),
    ...templates,
    reason && t('print.pastReason', { reason }),
  ]
    .filter(Boolean)
    .join(' · ');
}
