import { sql, type RawBuilder } from 'kysely';
import type { Reader } from '../database/open.ts';
import { remembered, valuesOf } from '../database/remembered.ts';

/** What a search of the register found. */
export interface FoundAwards {
  /** Row numbers in `awards`, in their order. */
  awards: Int32Array;
  /** How many of them are revoked. */
  revoked: number;
  /** Of what is granted, in đồng. */
  bonusTotalDong: number;
}

export interface AwardSearch {
  /** From `matchQuery`. */
  match: string;
  year: number | undefined;
  /** On columns of `awards`; undefined when every award will do. */
  condition: RawBuilder<unknown> | undefined;
  /** Says the same as `condition`. */
  key: string;
}

/**
 * The awards a search finds, added up in memory: a common word has hundreds of thousands of hits, each of which the
 * database would have to look up for its bonus. Remembered until an award is made or changed, for the pages that follow.
 */
export function searchAwards(db: Reader, { match, year, condition, key }: AwardSearch): Promise<FoundAwards> {
  return remembered(db, `register ${match}\n${key}`, ['awards'], async () => {
    const matching = valuesOf(
      db,
      sql<number>`SELECT rowid FROM awardsSearch WHERE awardsSearch MATCH ${match} AND rowid BETWEEN ${rowsOf(year)}`,
    );
    const passing = condition && (await awardsUnder(db, condition, key));
    const awards = Int32Array.from(passing ? matching.filter((seq) => passing[seq] === 1) : matching);
    return { awards, ...(await totalsOf(db, awards)) };
  });
}

/** The first and the last row of a year, joined by AND. */
function rowsOf(year: number | undefined): RawBuilder<unknown> {
  if (year === undefined) return sql`0 AND ${Number.MAX_SAFE_INTEGER}`;
  return sql`(SELECT ifnull(min(seq), 0) FROM awards WHERE year = ${year})
    AND (SELECT ifnull(max(seq), 0) FROM awards WHERE year = ${year})`;
}

/** One byte for each row number: 1 where the condition holds. */
function awardsUnder(db: Reader, condition: RawBuilder<unknown>, key: string): Promise<Uint8Array> {
  return remembered(db, `awards under ${key}`, ['awards'], async () => {
    const seqs = valuesOf(db, sql<number>`SELECT seq FROM awards WHERE ${condition}`);
    const passing = new Uint8Array(seqs.reduce((most, seq) => Math.max(most, seq), 0) + 1);
    for (const seq of seqs) passing[seq] = 1;
    return passing;
  });
}

/**
 * Bonuses by row number, up to the last award a decision granted: those never change and are never deleted, and so no
 * row number up to there is given out again.
 */
const bonuses = new WeakMap<Reader, { upTo: number; dong: Float64Array }>();

async function totalsOf(db: Reader, awards: Int32Array): Promise<Pick<FoundAwards, 'revoked' | 'bonusTotalDong'>> {
  const dong = await bonusesIn(db);
  const isRevoked = new Uint8Array(dong.length);
  for (const seq of valuesOf(db, sql<number>`SELECT seq FROM awards WHERE revokedById IS NOT NULL`)) isRevoked[seq] = 1;
  const recorded = await recordedBonuses(db);
  let [revoked, bonusTotalDong] = [0, 0];
  for (const seq of awards) {
    if (isRevoked[seq] === 1) revoked += 1;
    else bonusTotalDong += recorded.get(seq) ?? dong[seq] ?? 0;
  }
  return { revoked, bonusTotalDong };
}

/** What was recorded from old papers may be mended or removed. */
function recordedBonuses(db: Reader): Promise<ReadonlyMap<number, number>> {
  return remembered(db, 'recorded bonuses', ['awards'], async () => {
    const recorded = sql`FROM awards INDEXED BY awardsRecorded WHERE decisionId IS NULL ORDER BY year, seq`;
    const dong = valuesOf(db, sql<number>`SELECT bonusDong ${recorded}`);
    return new Map(valuesOf(db, sql<number>`SELECT seq ${recorded}`).map((seq, index) => [seq, dong[index] ?? 0]));
  });
}

/** Only those made since are read. */
async function bonusesIn(db: Reader): Promise<Float64Array> {
  const known = bonuses.get(db) ?? { upTo: 0, dong: new Float64Array() };
  const upTo = await remembered(db, 'last award decided', ['awards'], async () => lastDecided(db));
  if (upTo === known.upTo) return known.dong;
  const dong = new Float64Array(upTo + 1);
  dong.set(known.dong);
  const since = sql`FROM awards INDEXED BY awardFigures WHERE seq > ${known.upTo} AND seq <= ${upTo} ORDER BY seq`;
  const values = valuesOf(db, sql<number>`SELECT bonusDong ${since}`);
  if (values.length === upTo - known.upTo) dong.set(values, known.upTo + 1);
  else
    for (const [index, seq] of valuesOf(db, sql<number>`SELECT seq ${since}`).entries()) dong[seq] = values[index] ?? 0;
  bonuses.set(db, { upTo, dong });
  return dong;
}

function lastDecided(db: Reader): number {
  return (
    valuesOf(db, sql<number>`SELECT seq FROM awards WHERE decisionId IS NOT NULL ORDER BY seq DESC LIMIT 1`)[0] ?? 0
  );
}
