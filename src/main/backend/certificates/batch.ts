import type { CertificateContent } from '../../../shared/domain/certificates/fields.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { awardsById, type AwardRow } from '../commendations/awards.ts';
import { awardsWithCertificate, decisionById } from '../commendations/decisions.ts';
import type { QueryContext } from '../context.ts';
import { officeProfileOn } from '../office/queries.ts';
import { awardContent } from './awardContent.ts';

export interface BatchChoice {
  decisionId?: string | undefined;
  awardIds?: readonly string[] | undefined;
}

export interface AwardToPrint {
  award: AwardRow;
  content: CertificateContent;
}

/**
 * What is to be printed, with its words: the awards named, or those of a decision whose form comes with a certificate.
 * Collectives first, then as they stand in the register.
 * @throws AppError NOT_FOUND, NOTHING_TO_WRITE
 */
export async function batchToPrint(context: QueryContext, choice: BatchChoice): Promise<AwardToPrint[]> {
  const awards = await awardsChosen(context, choice);
  if (awards.length === 0) throw new AppError('NOTHING_TO_WRITE', {});
  const contentOf = await contentMaker(context, awards);
  return awards.toSorted((a, b) => rank(a) - rank(b)).map((award) => ({ award, content: contentOf(award) }));
}

async function awardsChosen(context: QueryContext, { awardIds, decisionId }: BatchChoice): Promise<AwardRow[]> {
  if (awardIds) return awardsById(context.db, awardIds);
  return decisionId === undefined ? [] : awardsWithCertificate(context, decisionId);
}

const rank = ({ recipientKind }: AwardRow) => (recipientKind === 'collective' ? 0 : 1);

/** Reads each decision, and the office's names of its day, once. */
async function contentMaker({ db }: QueryContext, awards: readonly AwardRow[]) {
  const known = new Map<string, (award: AwardRow) => CertificateContent>();
  for (const { decisionId } of awards) {
    if (known.has(decisionId)) continue;
    const decision = await decisionById(db, decisionId);
    const profile = await officeProfileOn(db, decision.issuedOn);
    known.set(decisionId, (award) => awardContent(award, decision, profile));
  }
  return (award: AwardRow): CertificateContent => {
    const make = known.get(award.decisionId);
    if (!make) throw new Error(`decision ${award.decisionId} was not read`);
    return make(award);
  };
}
