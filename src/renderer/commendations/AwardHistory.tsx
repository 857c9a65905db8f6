import { useNavigate } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/domain/dates.ts';
import { useAnswer } from '../app/client.ts';
import { Loaded } from '../components/Loaded.tsx';
import { ShortTable } from '../components/ShortTable.tsx';
import { RecordAward } from './recorded/RecordAward.tsx';
import { bonusText } from './register/awardColumns.tsx';
import type { AwardRow } from './types.ts';

/** More than anybody is awarded. */
const ALL = 1000;

interface Props {
  /** What a screen reader calls the table. */
  label: string;
  of: Pick<InputOf<'commendations.register'>, 'staffId' | 'unitId' | 'recipientKind'>;
  /** Said where nothing was awarded. */
  empty: string;
}

/** All a person or a collective was ever awarded, the newest first, with what was revoked since. */
export function AwardHistory({ label, of, empty }: Props) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const register = useAnswer('commendations.register', { ...of, limit: ALL });
  const { staffId = null, unitId = null, recipientKind = 'individual' } = of;
  return (
    <>
      <Loaded query={register}>
        {({ rows }) => (
          <ShortTable<AwardRow>
            label={label}
            rows={rows.toReversed()}
            rowKey={({ id }) => id}
            onOpen={({ id }) => void navigate({ to: '/commendations/awards/$id', params: { id } })}
            empty={empty}
            columns={[
              { title: t('history.year'), width: 56, render: ({ year }) => year },
              { title: t('fields.form'), render: (award) => <What award={award} /> },
              {
                title: t('fields.decision'),
                width: 128,
                render: ({ decisionSymbol, decidedOn }) => (
                  <>
                    {decisionSymbol}
                    <div className="page-detail">{decidedOn !== null && formatDate(decidedOn)}</div>
                  </>
                ),
              },
              {
                title: t('fields.bonus'),
                width: 100,
                isNumber: true,
                render: bonusText,
              },
              {
                title: t('fields.handedOver'),
                width: 104,
                render: ({ decisionId, handedOverOn, status }) => {
                  if (decisionId === null) return t('recorded.mark');
                  return handedOverOn === null ? status === 'granted' && t('handOver.not') : formatDate(handedOverOn);
                },
              },
            ]}
          />
        )}
      </Loaded>
      <p className="panel-foot">
        <RecordAward of={{ recipientKind, staffId, unitId }} />
      </p>
    </>
  );
}

/** The title or form and for what; by which decision it was revoked; of a collective the name it then had. */
function What({ award: { recipientKind, recipientName, formName, reason, revoked } }: { award: AwardRow }) {
  const { t } = useTranslation('commendations');
  return (
    <>
      <span className="gold">{formName}</span>
      {revoked && (
        <Tag className="after-name">
          {t('history.revoked', { symbol: revoked.symbol, date: formatDate(revoked.on) })}
        </Tag>
      )}
      <div className="page-detail">{recipientKind === 'collective' ? `${recipientName}. ${reason}` : reason}</div>
    </>
  );
}
