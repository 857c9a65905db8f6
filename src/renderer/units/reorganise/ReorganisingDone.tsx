import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/dates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useTakeBack } from '../../components/useOfferUndo.tsx';
import type { Preview, Reorganising } from './plans.ts';
import { unitsLosingHeads } from './useWarnings.ts';

interface Props {
  title: string;
  preview: Preview;
  told: Reorganising;
  /** The units that took over, in the order of `told.receiving`. */
  ids: readonly string[];
  /** Undefined when the act cannot be taken back. */
  operationId: string | undefined;
}

/** The last step: what was done, where to go on, and the way back. */
export function ReorganisingDone({ title, preview, told, ids, operationId }: Props) {
  const { t } = useTranslation('units');
  const takeBack = useTakeBack();
  const [isUndone, setIsUndone] = useState(false);
  if (isUndone) {
    return (
      <section className="panel form-panel">
        <h2>{t('guide.undone')}</h2>
        <Link to="/units">{t('guide.toTree')}</Link>
      </section>
    );
  }
  return (
    <section className="panel form-panel">
      <Alert type="success" showIcon title={title} />
      <div className="panel-foot">
        <dl className="facts">
          <dt>{t('fields.since')}</dt>
          <dd>{formatDate(told.on)}</dd>
          <dt>{told.ceases ? t('guide.ceased') : t('guide.divided')}</dt>
          <dd>{told.giving.map(({ name }) => name).join(', ')}</dd>
          <dt>{t('guide.goOn')}</dt>
          <dd>
            {told.receiving.map(({ name }, index) => (
              <div key={ids[index] ?? name}>
                <Link to="/units/$id" params={{ id: ids[index] ?? '' }}>
                  {name}
                </Link>
              </div>
            ))}
          </dd>
          <dt>{t('guide.moved')}</dt>
          <dd>
            {t('guide.movedCounts', {
              people: formatNumber(preview.people.length),
              units: formatNumber(preview.unitsBelow.length),
            })}
          </dd>
          <ToDo preview={preview} told={told} ids={ids} />
        </dl>
      </div>
      <p className="panel-foot bar">
        {operationId !== undefined && (
          <Button onClick={() => void takeBack(operationId).then(setIsUndone)}>{t('common:undo')}</Button>
        )}
        <Link to="/units">{t('guide.toTree')}</Link>
      </p>
    </section>
  );
}

/** What the act leaves to be done by hand: positions of heads that are no longer, heads of units without one. */
function ToDo({ preview, told, ids }: Pick<Props, 'preview' | 'told' | 'ids'>) {
  const { t } = useTranslation('units');
  const losing = unitsLosingHeads(preview, told);
  const headless = told.receiving.flatMap(({ name, headStaffId }, index) =>
    headStaffId === null ? [{ name, id: ids[index] ?? '' }] : [],
  );
  return (
    <>
      {losing.length > 0 && <dt>{t('guide.correctPosition')}</dt>}
      {losing.length > 0 && (
        <dd>
          {losing.map(({ id, headStaffId, headName }) => (
            <div key={id}>
              <Link to="/staff/$id" params={{ id: headStaffId ?? '' }}>
                {headName}
              </Link>
            </div>
          ))}
        </dd>
      )}
      {headless.length > 0 && <dt>{t('guide.chooseHead')}</dt>}
      {headless.length > 0 && (
        <dd>
          {headless.map(({ id, name }) => (
            <div key={id}>
              <Link to="/units/$id" params={{ id }}>
                {name}
              </Link>
            </div>
          ))}
        </dd>
      )}
    </>
  );
}
