import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '../meeting.ts';

/** What happened at an item of a meeting that is over. */
export function ProceedingsText({ proceedings: { summary, opinions } }: Pick<AgendaItem, 'proceedings'>) {
  const { t } = useTranslation('meetings');
  return (
    <>
      <p className="prose">{summary === '' ? t('proceedings.nothing') : summary}</p>
      {opinions.length > 0 && <h3>{t('proceedings.opinions')}</h3>}
      <ol className="opinions">
        {opinions.map(({ speaker, content, answer }, index) => (
          <li key={index}>
            <strong>{speaker}</strong>: {content}
            {answer !== '' && (
              <div className="page-detail">
                {t('proceedings.answer')}: {answer}
              </div>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
