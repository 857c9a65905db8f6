import { Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timelineEntry } from '../../../shared/contract/staff.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { tabOfKind } from './personTabs.ts';
import type { Person } from './staffValues.ts';

type Entry = Person['timeline'][number];

/** Everything that happened to a person, newest first, by kind where one asks. Gold is for awards. */
export function Timeline({ person }: { person: Person }) {
  const { t } = useTranslation('staff');
  const { timeline: entries, id } = person;
  const [kinds, setKinds] = useState<Entry['kind'][]>([]);
  if (entries.length === 0) return <p className="page-detail">{t('timeline.none')}</p>;
  const present = timelineEntry.shape.kind.options
    .map((kind) => ({ kind, count: entries.filter((entry) => entry.kind === kind).length }))
    .filter(({ count }) => count > 0);
  const shown = kinds.length === 0 ? entries : entries.filter(({ kind }) => kinds.includes(kind));
  return (
    <>
      <Select<Entry['kind'][]>
        mode="multiple"
        allowClear
        aria-label={t('timeline.filter')}
        placeholder={t('timeline.all', { count: entries.length })}
        value={kinds}
        onChange={setKinds}
        options={present.map(({ kind, count }) => ({
          value: kind,
          label: t('timeline.kindCount', { kind: t(`timeline.kinds.${kind}`), count }),
        }))}
        style={{ width: '100%', marginBottom: 8 }}
      />
      <ol className="timeline">
        {shown.map((entry, index) => (
          <li key={index}>
            <time dateTime={entry.on}>
              {entry.kind === 'rating' || entry.isYearOnly
                ? t('timeline.year', { year: entry.on.slice(0, 4) })
                : formatDate(entry.on)}
            </time>
            <span className={entry.kind === 'award' ? 'timeline-kind gold' : 'timeline-kind'}>
              {t(`timeline.kinds.${entry.kind}`)}
            </span>
            <span>
              <Title entry={entry} staffId={id} />
              {entry.detail !== '' && <span className="timeline-detail">{entry.detail}</span>}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What happened, as a link to where it is recorded. */
function Title({ entry: { kind, title, subjectId }, staffId }: { entry: Entry; staffId: string }) {
  if (subjectId === null) return title;
  const params = { id: subjectId };
  switch (kind) {
    case 'award':
    case 'certificate':
      return (
        <Link to="/commendations/awards/$id" params={params} className="gold">
          {title}
        </Link>
      );
    case 'pledge':
      return (
        <Link to="/pledges/$id" params={params}>
          {title}
        </Link>
      );
    case 'meeting':
      return (
        <Link to="/meetings/$id" params={params}>
          {title}
        </Link>
      );
    default:
      return (
        <Link to="/staff/$id" params={{ id: staffId }} search={{ tab: tabOfKind[kind] }} className="plain-link">
          {title}
        </Link>
      );
  }
}
