import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate, isLocalDate } from '../../shared/domain/dates.ts';
import { useAnswer } from '../app/client.ts';
import { Loaded } from '../components/Loaded.tsx';

type ChangedRow = OutputOf<'safekeeping.changes'>['rows'][number];
type Values = Record<string, string | number | null>;

/** Rows of one act shown at most; an import touches tens of thousands. */
const SHOWN = 50;
/** Columns that only the program needs. */
const INTERNAL = new Set(['seq', 'sortKey', 'comparisonKey', 'searchText', 'registerScope']);
/** Shown as dots: nobody looks for these in a history. */
const PRIVATE = new Set(['citizenId']);
/** 0 and 1. */
const FLAGS = /^(is|has)[A-Z]|^passed$/;

const stored = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable();

/** What an act wrote: each row's fields as they were and as they became. */
export function Changes({ operationId }: { operationId: string }) {
  const { t } = useTranslation('safekeeping');
  const changes = useAnswer('safekeeping.changes', { operationId });
  return (
    <Loaded query={changes}>
      {({ rows }) => (
        <>
          {rows.slice(0, SHOWN).map((row, index) => (
            <Change key={index} row={row} />
          ))}
          {rows.length > SHOWN && <p className="page-detail">{t('history.more', { rows: rows.length - SHOWN })}</p>}
        </>
      )}
    </Loaded>
  );
}

function Change({ row }: { row: ChangedRow }) {
  const { t } = useTranslation('safekeeping');
  const before: Values = stored.parse(row.before) ?? {};
  const after: Values = stored.parse(row.after) ?? {};
  const columns = Object.keys({ ...before, ...after }).filter((name) => isTold(name, before[name], after[name]));
  const show = useShownValue();
  return (
    <div className="change">
      <h4>
        {[t(`history.kinds.${row.kind}`, { table: t(`tables.${row.table}`) }), nameOf({ ...before, ...after })]
          .filter((part) => part !== '')
          .join(' – ')}
      </h4>
      <dl className="facts">
        {columns.map((name) => (
          <div key={name} className="change-field">
            <dt>{t([`columnsOf.${row.table}.${name}`, `columns.${name}`], { defaultValue: name })}</dt>
            <dd>
              {row.kind === 'update' && (
                <>
                  <del>{show(name, before[name])}</del>{' '}
                </>
              )}
              {show(name, row.kind === 'delete' ? before[name] : after[name])}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Columns that tell whom or what a row is about. */
const NAMES = ['recipientName', 'fullName', 'symbol', 'name', 'title'];

function nameOf(row: Values): string {
  return (NAMES.map((name) => row[name]).find((value) => typeof value === 'string') as string | undefined) ?? '';
}

const isReference = (value: unknown) => z.uuid().safeParse(value).success;

/** Leaves out what is empty, what only points at another row, and what only the program reads. */
function isTold(name: string, before: unknown, after: unknown): boolean {
  if (INTERNAL.has(name) || name === 'id') return false;
  const values = [before, after].filter((value) => value !== undefined && value !== null && value !== '');
  return values.length > 0 && !values.some(isReference) && !values.some(isStructure);
}

/** A design, a rule pack: nobody reads these in a history. */
function isStructure(value: unknown): boolean {
  return typeof value === 'string' && /^(\{|\[\{)/.test(value);
}

/** Paragraphs kept together, such as the bases of a decision. */
const paragraphs = z.array(z.string());

function paragraphsOf(value: string): string[] | undefined {
  if (!value.startsWith('[')) return undefined;
  try {
    return paragraphs.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}

/** A stored value as people read it. */
function useShownValue() {
  const { t } = useTranslation('safekeeping');
  return (name: string, value: string | number | null | undefined): string => {
    if (value === undefined || value === null || value === '') return t('history.nothing');
    if (PRIVATE.has(name)) return '•••';
    if (FLAGS.test(name)) return value === 1 ? t('common:yes') : t('common:no');
    if (typeof value === 'string' && isLocalDate(value)) return formatDate(value);
    if (typeof value === 'string' && paragraphsOf(value)) return paragraphsOf(value)?.join('; ') ?? '';
    return t(`values.${value}`, String(value));
  };
}
