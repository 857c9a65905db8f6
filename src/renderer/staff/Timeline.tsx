import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/domain/dates.ts';

type Entry = OutputOf<'staff.get'>['timeline'][number];

/** Postings, ratings, awards, pledges and meetings of a person, newest first. Gold is for awards. */
export function Timeline({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation('staff');
  return (
    <section className="panel">
      <h2>{t('timeline.title')}</h2>
      {entries.length === 0 && <p className="page-detail">{t('timeline.none')}</p>}
      <ol className="timeline">
        {entries.map((entry, index) => (
          <li key={index}>
            <time dateTime={entry.on}>{formatDate(entry.on)}</time>
            <span className={entry.kind === 'award' ? 'timeline-kind gold' : 'timeline-kind'}>
              {t(`timeline.kinds.${entry.kind}`)}
            </span>
            <span>
              <Title entry={entry} />
              {entry.detail !== '' && <span className="timeline-detail">{entry.detail}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What happened; where it has a page of its own, a link to it. */
function Title({ entry: { kind, title, subjectId } }: { entry: Entry }) {
  if (subjectId === null) return title;
  const params = { id: subjectId };
  if (kind === 'award' || kind === 'certificate') {
    return (
      <Link to="/commendations/awards/$id" params={params} className="gold">
        {title}
      </Link>
    );
  }
  if (kind === 'pledge') {
    return (
      <Link to="/pledges/$id" params={params}>
        {title}
      </Link>
    );
  }
  if (kind === 'meeting') {
    return (
      <Link to="/meetings/$id" params={params}>
        {title}
      </Link>
    );
  }
  return title;
}
