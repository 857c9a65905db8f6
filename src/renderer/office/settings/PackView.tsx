import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link, useSearch } from '@tanstack/react-router';
import { Alert, Checkbox, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/dates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { rulePackSchema, unchecked, type RulePack } from '../../../shared/domain/rulePack.ts';
import { useAnswer } from '../../app/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PackCatalogue } from './PackCatalogue.tsx';
import { PackActs } from './packs/PackActs.tsx';
import { PackEditor } from './packs/PackEditor.tsx';
import type { PackDetail } from './packs/packEditing.ts';
import { PackState } from './packs/PackState.tsx';
import { usePackWords } from './packs/packWords.ts';
import { packSections, sectionNames, type SectionName } from './packSections.ts';
import { SourcedList } from './SourcedList.tsx';

/** One pack, whole: every value with its source, and a mark on what nobody has read there yet. */
export function PackView({ id }: { id: string }) {
  const { t } = useTranslation('office');
  const answer = useAnswer('office.rulePack', { id });
  const { edit } = useSearch({ from: '/settings' });
  const isEdited = edit === true && answer.data?.origin === 'office' && answer.data.newerId === null;
  return (
    <>
      <p>
        <Link to="/settings" search={isEdited ? { tab: 'rules', pack: id } : { tab: 'rules' }} className="page-back">
          <ArrowLeftOutlined aria-hidden /> {t(isEdited ? 'settings.rules.backToView' : 'settings.rules.all')}
        </Link>
      </p>
      <Loaded query={answer}>
        {(detail) => (
          <>
            <PackHead detail={detail} isEdited={isEdited} />
            {isEdited ? <PackEditor key={id} detail={detail} /> : <WholePack pack={detail.pack} />}
          </>
        )}
      </Loaded>
    </>
  );
}

type View = 'catalogue' | SectionName;

function WholePack({ pack: received }: { pack: unknown }) {
  const { t } = useTranslation('office');
  const pack = useMemo(() => rulePackSchema.parse(received), [received]);
  const sections = packSections(pack, usePackWords());
  const [view, setView] = useState<View>('catalogue');
  const [isUnchecked, setIsUnchecked] = useState(false);
  const toCheck = unchecked(pack);
  const values = view === 'catalogue' ? [] : sections[view].filter(({ needsCheck }) => needsCheck || !isUnchecked);
  return (
    <>
      <PackSources pack={pack} />
      {toCheck > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('settings.rules.toCheck', { values: formatNumber(toCheck) })}
          className="import-notice"
        />
      )}
      <div className="filters">
        <Segmented<View>
          aria-label={t('settings.rules.section')}
          value={view}
          onChange={setView}
          options={(['catalogue', ...sectionNames] as const).map((value) => ({
            value,
            label: t(`settings.rules.sections.${value}`),
          }))}
        />
        <Checkbox checked={isUnchecked} onChange={({ target }) => setIsUnchecked(target.checked)}>
          {t('settings.rules.onlyUnchecked')}
        </Checkbox>
      </div>
      {view === 'catalogue' ? (
        <PackCatalogue pack={pack} isUnchecked={isUnchecked} />
      ) : values.length === 0 ? (
        <EmptyState title={t('settings.rules.nothingHere')} />
      ) : (
        <section className="panel">
          <SourcedList values={values} />
        </section>
      )}
    </>
  );
}

function PackHead({ detail, isEdited }: { detail: PackDetail; isEdited: boolean }) {
  const { t } = useTranslation('office');
  const { name, effectiveFrom, effectiveTo } = detail;
  return (
    <div className="pack-head">
      <div className="panel-head">
        <h2>
          {name} <PackState pack={detail} />
        </h2>
        {!isEdited && <PackActs detail={detail} />}
      </div>
      <p className="page-detail">
        {effectiveTo === null
          ? t('settings.rules.since', { from: formatDate(effectiveFrom) })
          : t('settings.rules.between', { from: formatDate(effectiveFrom), to: formatDate(effectiveTo) })}
      </p>
      {detail.newerId !== null && (
        <Alert
          type="info"
          showIcon
          title={t('settings.rules.newer')}
          action={
            <Link to="/settings" search={{ tab: 'rules', pack: detail.newerId }}>
              {t('settings.rules.openNewer')}
            </Link>
          }
        />
      )}
      {!isEdited && <p>{detail.summary}</p>}
      <UsedBy detail={detail} />
    </div>
  );
}

function UsedBy({ detail: { usedBy, origin } }: { detail: PackDetail }) {
  const { t } = useTranslation('office');
  if (usedBy.length === 0) return <p className="page-detail">{t('settings.rules.usedByNone')}</p>;
  return (
    <p className="page-detail">
      {t('settings.rules.usedBy')}:{' '}
      {usedBy.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to="/commendations/rounds/$id" params={{ id }}>
            {name}
          </Link>
        </span>
      ))}
      {origin === 'office' && <>. {t('settings.rules.usedByHint')}</>}
    </p>
  );
}

/** The papers a pack was read from. */
function PackSources({ pack }: { pack: RulePack }) {
  const { t } = useTranslation('office');
  return (
    <details className="pack-head">
      <summary>{t('settings.rules.sources')}</summary>
      <ul>
        {pack.sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </details>
  );
}
