import { sql, type RawBuilder } from 'kysely';

/** Years from and to, both counted. */
export interface YearSpan {
  from: number;
  to: number;
}

/** A subquery of the row numbers in `staff` of the people awarded anything in some year of a span, once for each year. */
export function awardedIn({ from, to }: YearSpan): RawBuilder<number> {
  return sql`(SELECT staffSeq FROM awardYears WHERE year BETWEEN ${from} AND ${to})`;
}

/** The same of those awarded in every one of its years. */
export function awardedEveryYearOf({ from, to }: YearSpan): RawBuilder<number> {
  const others = Array.from({ length: to - from }, (_, index) => to - 1 - index).map(
    (year) => sql`EXISTS (SELECT 1 FROM awardYears WHERE year = ${year} AND staffSeq = newest.staffSeq)`,
  );
  const conditions = sql.join([sql`newest.year = ${to}`, ...others], sql` AND `);
  return sql`(SELECT newest.staffSeq FROM awardYears AS newest WHERE ${conditions})`;
}

/** A condition on one row of `staff`: awarded in some, or in `every`, year of a span. For a few people at a time. */
export function isAwardedIn({ from, to }: YearSpan, years: 'some' | 'every'): RawBuilder<boolean> {
  const each = Array.from({ length: to - from + 1 }, (_, index) => from + index).map(
    (year) => sql`EXISTS (SELECT 1 FROM awardYears WHERE year = ${year} AND staffSeq = staff.seq)`,
  );
  return sql`(${sql.join(each, years === 'some' ? sql` OR ` : sql` AND `)})`;
}

/** An expression: what a person was awarded last and keeps, `Giấy khen (2024)`. */
export function newestAward(staffId: RawBuilder<string>): RawBuilder<string | null> {
  return sql`(SELECT formName || ' (' || year || ')' FROM awards WHERE staffId = ${staffId} AND status = 'granted'
    ORDER BY year DESC, seq DESC LIMIT 1)`;
}
