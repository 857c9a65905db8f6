import { sql, type RawBuilder } from 'kysely';
import type { HeldTitle } from '../../../../shared/domain/checks/facts.ts';
import type { RulePack } from '../../../../shared/domain/rulePack.ts';
import type { Reader } from '../../database/open.ts';
import type { AwardFact } from '../../../../shared/domain/checks/facts.ts';

/** What recipients were awarded and keep, by the key of each recipient. */
export interface PastAwards {
  titles: ReadonlyMap<string, HeldTitle[]>;
  awards: ReadonlyMap<string, AwardFact[]>;
}

interface Period {
  year: number;
  periodFrom: string;
  periodTo: string;
  pack: RulePack;
}

type Held = HeldTitle & { key: string };
type Awarded = Omit<AwardFact, 'formClass'> & { key: string };

const inList = (ids: readonly string[]) => sql`IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/**
 * Titles of all years, read from the index alone, and everything awarded for the year or decided in the period. People
 * by their own id, collectives by their unit's.
 */
export async function pastAwards(
  db: Reader,
  { staffIds, unitIds }: { staffIds: readonly string[]; unitIds: readonly string[] },
  period: Period,
): Promise<PastAwards> {
  const titleCodes = period.pack.catalogue.filter((entry) => entry.class === 'title').map(({ code }) => code);
  const people = sql`staffId ${inList(staffIds)}`;
  const collectives = sql`unitId ${inList(unitIds)} AND recipientKind = 'collective'`;
  const held = [
    ...(await heldBy(db, 'staffId', people, titleCodes)),
    ...(await heldBy(db, 'unitId', collectives, titleCodes)),
  ];
  const awarded = [
    ...(await awardedIn(db, 'staffId', people, period)),
    ...(await awardedIn(db, 'unitId', collectives, period)),
  ];
  const classes = new Map(period.pack.catalogue.map((entry) => [entry.code, entry.class]));
  return {
    titles: Map.groupBy(held, ({ key }) => key),
    awards: Map.groupBy(
      awarded.map((award) => ({ ...award, formClass: classes.get(award.formCode) ?? 'form' })),
      ({ key }) => key,
    ),
  };
}

async function heldBy(db: Reader, key: 'staffId' | 'unitId', recipients: RawBuilder<unknown>, codes: string[]) {
  const { rows } = await sql<Held>`
    SELECT ${sql.ref(key)} AS key, formCode, year FROM awards
    WHERE ${recipients} AND status = 'granted' AND formCode ${inList(codes)}`.execute(db);
  return rows;
}

/** A decision in the period may be for the year before. */
async function awardedIn(db: Reader, key: 'staffId' | 'unitId', recipients: RawBuilder<unknown>, period: Period) {
  const { year, periodFrom, periodTo } = period;
  const { rows } = await sql<Awarded>`
    SELECT ${sql.ref(key)} AS key, formCode, formName, year, decidedOn, decisionSymbol, reason, bonusDong FROM awards
    WHERE ${recipients} AND year IN (${year}, ${year - 1}) AND status = 'granted'
      AND (year = ${year} OR decidedOn BETWEEN ${periodFrom} AND ${periodTo})`.execute(db);
  return rows;
}
