import { sql } from 'kysely';
import { catalogueEntry, type RecipientKind, type RulePack } from '../../../../shared/domain/rulePack.ts';
import type { OtherNomination } from '../../../../shared/domain/checks/facts.ts';
import { comparisonKey } from '../../../../shared/domain/text.ts';
import type { Reader } from '../../database/open.ts';
import type { RecipientKey } from '../recipients.ts';

/** A nomination of the year that was neither declined nor decided. */
export interface OpenNomination {
  id: string;
  key: string;
  unitId: string | null;
  recipientKind: RecipientKind;
  formCode: string;
  other: OtherNomination;
}

/** What makes two nominations one recipient's. */
export function keyOfRecipient({ recipientKind, staffId, unitId, recipientName }: RecipientKey): string {
  if (recipientKind === 'individual') return staffId ?? '';
  return recipientKind === 'collective' ? (unitId ?? '') : `${unitId ?? ''} ${comparisonKey(recipientName)}`;
}

type Raw = RecipientKey & { id: string; formCode: string; reason: string; roundName: string };

/** Over all rounds of a year. */
export async function openNominations(db: Reader, year: number, pack: RulePack): Promise<OpenNomination[]> {
  const { rows } = await sql<Raw>`
    SELECT nominations.id, recipientKind, staffId, unitId, recipientName, formCode, reason, awardRounds.name AS roundName
    FROM awardRounds JOIN nominations ON nominations.roundId = awardRounds.id
    WHERE awardRounds.year = ${year} AND nominations.status IN ('proposed', 'approved', 'submitted')`.execute(db);
  return rows.map((row) => {
    const { id, unitId, recipientKind, formCode, reason, roundName } = row;
    const entry = catalogueEntry(pack, formCode);
    const other = { formCode, formName: entry?.name ?? formCode, formClass: entry?.class ?? 'form', roundName, reason };
    return { id, key: keyOfRecipient(row), unitId, recipientKind, formCode, other };
  });
}
