import { sql, type RawBuilder } from 'kysely';

/** Whoever was awarded anything in a year and keeps it: row numbers in `staff`. */
export function awardedIn(year: number): RawBuilder<number> {
  return sql`SELECT staffSeq FROM awardYears WHERE year = ${year}`;
}

/** An expression: what a person was awarded last and keeps, `Giấy khen (2024)`. */
export function newestAward(staffId: RawBuilder<string>): RawBuilder<string | null> {
  return sql`(SELECT formName || ' (' || year || ')' FROM awards WHERE staffId = ${staffId} AND status = 'granted'
    ORDER BY year DESC, seq DESC LIMIT 1)`;
}
