import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
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
import { packSections, sectionNames, type SectionName } from './packSections.ts';
import { SourcedList } from './SourcedList.tsx';

/** One pack, whole: every value with its source, and a mark on what nobody has read there yet. */
export function PackView({ id }: { id: string }) {
  const { t } = useTranslation('office');
  const answer = useAnswer('office.rulePack', { id });
  return (
    <>
      <p>
        <Link to="/settings" search={{ tab: 'rules' }} className="page-back">
          <ArrowLeftOutlined aria-hidden /> {t('settings.rules.all')}
        </Link>
      </p>
      <Loaded query={answer}>{({ pack }) => <WholePack pack={pack} />}</Loaded>
    </>
  );
}

type View = 'catalogue' | SectionName;

function WholePack({ pack: received }: { pack: unknown }) {
  const { t } = useTranslation('office');
  const pack = useMemo(() => rulePackSchema.parse(received), [received]);
  const sections = useMemo(() => packSections(pack), [pack]);
  const [view, setView] = useState<View>('catalogue');
  const [isUnchecked, setIsUnchecked] = useState(false);
  const toCheck = unchecked(pack);
  const values = view === 'catalogue' ? [] : sections[view].filter(({ needsCheck }) => needsCheck || !isUnchecked);
  return (
    <>
      <PackHead pack={pack} />
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

function PackHead({ pack }: { pack: RulePack }) {
  const { t } = useTranslation('office');
  const { effectiveFrom, effectiveTo } = pack;
  return (
    <div className="pack-head">
      <h2>{pack.name}</h2>
      <p className="page-detail">
        {effectiveTo === null
          ? t('settings.rules.since', { from: formatDate(effectiveFrom) })
          : t('settings.rules.between', { from: formatDate(effectiveFrom), to: formatDate(effectiveTo) })}
      </p>
      <p>{pack.summary}</p>
      <details>
        <summary>{t('settings.rules.sources')}</summary>
        <ul>
          {pack.sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
