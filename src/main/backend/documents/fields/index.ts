import type { Fields } from '../fieldList.ts';
import type { DocumentKind, DocumentModels } from '../models.ts';
import { achievementRecordFields } from './achievementRecord.ts';
import { agendaFields } from './agenda.ts';
import { decisionFields } from './decision.ts';
import { minutesFields } from './minutes.ts';
import { pledgeFields } from './pledge.ts';
import { resolutionFields } from './resolution.ts';

/** The fields a template of each kind may use. */
export const documentFields: { [Kind in DocumentKind]: Fields<DocumentModels[Kind]> } = {
  decision: decisionFields,
  agenda: agendaFields,
  minutes: minutesFields,
  resolution: resolutionFields,
  pledge: pledgeFields,
  achievementRecord: achievementRecordFields,
};
