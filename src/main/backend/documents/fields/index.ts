import type { Fields } from '../fieldList.ts';
import type { DocumentKind, DocumentModels } from '../models.ts';
import { achievementRecordFields, achievementReportFields } from './achievementRecord.ts';
import { agendaFields } from './agenda.ts';
import {
  bonusListFields,
  callNoticeFields,
  certificateListFields,
  proposalFields,
  registerFields,
  resultNoticeFields,
} from './awardPapers.ts';
import { correctionFields } from './correction.ts';
import { ballotCountFields, ballotsFields, sessionMinutesFields } from './council.ts';
import { decisionFields } from './decision.ts';
import { minutesFields } from './minutes.ts';
import { pledgeFields } from './pledge.ts';
import { resolutionFields } from './resolution.ts';

/** The fields a template of each kind may use. */
export const documentFields: { [Kind in DocumentKind]: Fields<DocumentModels[Kind]> } = {
  decision: decisionFields,
  correction: correctionFields,
  agenda: agendaFields,
  minutes: minutesFields,
  resolution: resolutionFields,
  pledge: pledgeFields,
  proposal: proposalFields,
  callNotice: callNoticeFields,
  resultNotice: resultNoticeFields,
  bonusList: bonusListFields,
  certificateList: certificateListFields,
  register: registerFields,
  unitReview: sessionMinutesFields,
  councilMinutes: sessionMinutesFields,
  ballots: ballotsFields,
  ballotCount: ballotCountFields,
  achievementReport: achievementReportFields,
  achievementRecord: achievementRecordFields,
};

export const documentKinds = Object.keys(documentFields) as DocumentKind[];
