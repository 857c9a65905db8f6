import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countInText, formatNumber } from '../../../shared/domain/numbers.ts';
import { inMemory } from '../../components/inMemory.ts';
import type { Selection } from '../../components/longColumn.ts';
import { LongTable } from '../../components/LongTable.tsx';
import { openWarningsOf } from '../checks/AnswerDialog.tsx';
import type { FindingsOf } from '../checks/useRoundChecks.ts';
import { distinctRecipients, useRecipientCounts } from '../recipientCounts.ts';
import type { CatalogueRow, Nomination, Round } from '../types.ts';
import { AgainstCouncilDialog, againstCouncil } from './AgainstCouncilDialog.tsx';
import { EditNominationDialog } from './EditNominationDialog.tsx';
import { NominationBar } from './NominationBar.tsx';
import { linesOf, type NominationLine } from './nominationLine.ts';
import { useNominationColumns } from './nominationColumns.tsx';
import { useNominationActs, type Judgement, type NominationActs } from './useNominationActs.ts';

interface Props {
  /** Those shown; none is missing from `round`. */
  rows: readonly Nomination[];
  round: Round;
  findingsOf: FindingsOf;
  catalogue: readonly CatalogueRow[];
  /** What they are filtered by. */
  listKey: string;
  /** Stands above the table; gives its place to what can be done with those picked. */
  filters: ReactNode;
}

/** What was to be judged otherwise than the council concluded. */
interface Asked {
  ids: readonly string[];
  status: Judgement;
  against: readonly Nomination[];
}

/** Nominations under a heading for each kind of recipient, judged by mouse or keyboard, one or many at once. */
export function NominationTable({ rows, round, findingsOf, catalogue, listKey, filters }: Props) {
  const { t } = useTranslation('commendations');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [edited, setEdited] = useState<Nomination | null>(null);
  const columns = useNominationColumns(catalogue, findingsOf);
  const [asked, setAsked] = useState<Asked | null>(null);
  const done = useNominationActs();
  const acts: NominationActs = {
    ...done,
    judge: async (ids, status) => {
      const against = againstCouncil(
        rows.filter(({ id }) => ids.includes(id)),
        status,
      );
      if (against.length > 0) setAsked({ ids, status, against });
      else await done.judge(ids, status);
    },
  };
  const counts = useRecipientCounts();
  const distinct = distinctRecipients(rows);
  const isOpen = round.status === 'open';
  // What was picked may have been withdrawn or decided since.
  const pickable = rows.filter(({ status }) => status !== 'decided').map(({ id }) => id);
  const ids = new Set(pickable.filter((id) => picked.has(id)));
  const pick = (wanted: ReadonlySet<string>) => setPicked(new Set(pickable.filter((id) => wanted.has(id))));
  const selection: Selection<NominationLine> = {
    ids,
    onChange: pick,
    onAll: () => setPicked(new Set(pickable)),
    nameOf: (line) => (line.heading ? '' : line.recipientName),
    total: pickable.length,
  };
  const act = (work: Promise<void>) => void work.then(() => setPicked(new Set()));
  return (
    <>
      <div className="filters">
        {ids.size > 0 ? (
          <NominationBar
            ids={[...ids]}
            warnings={openWarningsOf([...ids], findingsOf)}
            acts={acts}
            onAct={act}
            onNone={() => setPicked(new Set())}
          />
        ) : (
          filters
        )}
      </div>
      <LongTable<NominationLine>
        label={t('nominations.list')}
        list={inMemory(linesOf(rows))}
        listKey={listKey}
        lines={2}
        columns={columns}
        headingOf={(line) =>
          line.heading
            ? t('nominations.heading', {
                kind: t(`recipients.${line.heading.kind}`),
                n: countInText(line.heading.n),
              })
            : null
        }
        rowClass={(line) => (line.heading || line.status !== 'declined' ? '' : 'row-past')}
        {...(isOpen
          ? {
              selection,
              onOpen: (line) => {
                if (!line.heading && line.status !== 'decided') setEdited(line);
              },
              onRowKey: (key, line) => {
                if (key === 'F2' && !line.heading && line.status !== 'decided') {
                  setEdited(line);
                  return true;
                }
                // Of what is picked, only together with the row the key was pressed on: never of rows elsewhere.
                const work = workOfKey(key, ids.has(line.id) ? [...ids] : [line.id], acts);
                if (work) act(work);
                return work !== null;
              },
            }
          : {})}
      />
      <p className="keys-hint list-foot">
        {isOpen && <span>{t('nominations.keys')}</span>}
        <span className="filter-count" aria-live="polite">
          {counts(distinct)}
          {rows.length > distinct.length && ` ${t('nominations.count', { n: formatNumber(rows.length) })}`}
        </span>
      </p>
      {asked && (
        <AgainstCouncilDialog
          rows={asked.against}
          onClose={() => setAsked(null)}
          onReason={async (reason) => {
            await done.judge(asked.ids, asked.status, reason);
            setAsked(null);
          }}
        />
      )}
      {edited && (
        <EditNominationDialog
          nomination={edited}
          findings={findingsOf(edited.id)}
          round={round}
          catalogue={catalogue}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

/** D (duyệt), K (không duyệt), Delete. */
function workOfKey(key: string, ids: readonly string[], { judge, withdraw }: NominationActs): Promise<void> | null {
  if (key === 'd' || key === 'D') return judge(ids, 'approved');
  if (key === 'k' || key === 'K') return judge(ids, 'declined');
  return key === 'Delete' ? withdraw(ids) : null;
}
