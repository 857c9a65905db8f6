import { Link } from '@tanstack/react-router';
import { Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../app/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { formatMoment } from '../../components/moments.ts';

/** Every time an award's certificate was printed. */
export function PrintsPanel({ awardId }: { awardId: string }) {
  const { t } = useTranslation('certificates');
  const prints = useAnswer('certificates.prints', { awardId });
  return (
    <section className="panel" aria-label={t('print.pastOf')}>
      <h2>{t('print.past')}</h2>
      <Loaded query={prints}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="page-detail">{t('print.pastNone')}</p>
          ) : (
            <ul className="plain-list">
              {rows.map(({ id, printedAt, printedBy, profileName, blankName, reason, items: [item] }) => (
                <li key={id}>
                  {t('print.pastLine', { at: formatMoment(printedAt), by: printedBy })}
                  <div className="page-detail">
                    {[
                      profileName,
                      blankName,
                      item && t('print.pastDetail', { template: item.templateName, version: item.version }),
                      reason && t('print.pastReason', { reason }),
                      item?.spoiled && t('print.pastSpoiled', { reason: item.spoiled }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </div>
                  <Space wrap size="middle">
                    <Link to="/commendations/prints/$id" params={{ id }}>
                      {t('run.open')}
                    </Link>
                    <Link to="/commendations/print" search={{ awards: [awardId], print: id }}>
                      {t('print.exact')}
                    </Link>
                  </Space>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
