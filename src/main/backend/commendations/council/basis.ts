import { sql } from 'kysely';
import { dateInWords } from '../../../../shared/domain/dates.ts';
import { officeNoun } from '../../../../shared/domain/naming.ts';
import { sentenceOf } from '../../../../shared/locales/sentences.ts';
import type { Reader } from '../../database/open.ts';
import { officeProfileOn } from '../../office/queries.ts';

/**
 * The sessions of the council that a paper of a day rests on, as its bases name them: those concluded by then that voted
 * on any of these nominations.
 * @throws AppError NO_OFFICE
 */
export async function councilBases(db: Reader, nominationIds: readonly string[], issuedOn: string): Promise<string[]> {
  const { rows } = await sql<{ heldOn: string }>`
    SELECT DISTINCT session.heldOn FROM awardSessions AS session JOIN awardVotes ON awardVotes.sessionId = session.id
    WHERE session.unitId IS NULL AND session.status = 'closed' AND session.heldOn <= ${issuedOn}
      AND awardVotes.nominationId IN (SELECT value FROM json_each(${JSON.stringify(nominationIds)}))
    ORDER BY session.heldOn`.execute(db);
  if (rows.length === 0) return [];
  const noun = officeNoun((await officeProfileOn(db, issuedOn)).name);
  return rows.map(({ heldOn }) =>
    sentenceOf('commendations:decide.councilBasis', { noun, date: dateInWords(heldOn) }, 'vi'),
  );
}
