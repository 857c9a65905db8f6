import type { OutputOf } from '../../../../shared/contract/index.ts';
import { symbolWithoutNumber } from '../../../../shared/domain/numbering.ts';
import type { RulePack } from '../../../../shared/domain/rulePack.ts';
import { sessionDetail } from '../../commendations/council/queries.ts';
import { roundById, type RoundRow } from '../../commendations/rounds.ts';
import type { QueryContext } from '../../context.ts';
import { rulePackById } from '../../office/rulePacks.ts';
import type { Letterhead } from '../models.ts';
import { letterheadOf, paperOfficeOn, type PaperOffice } from './paperOffice.ts';
import { wordOf } from './wording.ts';

export type Session = OutputOf<'commendations.session'>;

/** What a session's papers share. */
export async function sessionOf(context: QueryContext, id: string): Promise<SessionPaper> {
  const session = await sessionDetail(context, id);
  const round = await roundById(context, session.roundId);
  const pack = await rulePackById(context, round.rulePackId);
  const office = await paperOfficeOn(context.db, session.heldOn);
  return { session, round, pack, office, isCouncil: session.unitId === null };
}

export interface SessionPaper {
  session: Session;
  round: RoundRow;
  pack: RulePack;
  office: PaperOffice;
  isCouncil: boolean;
}

/** The council and a unit stand under the office; the council numbers its papers in a series of its own. */
export function headingOf(session: Session, office: PaperOffice): Letterhead {
  const isCouncil = session.unitId === null;
  const symbol = symbolWithoutNumber({
    kindAbbreviation: 'BB',
    officeAbbreviation: wordOf('councilAbbreviation'),
    pattern: office.settings.documentNumberPattern,
  });
  return {
    ...letterheadOf(office, isCouncil ? symbol : null),
    parentAuthority: office.profile.name.toUpperCase(),
    officeName: (isCouncil ? wordOf('councilName') : session.unitName).toUpperCase(),
  };
}
