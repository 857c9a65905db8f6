import type { DocumentModels } from '../models.ts';
import { achievementRecord } from './achievements.ts';
import {
  achievementReport,
  bonusList,
  callNotice,
  certificateList,
  proposal,
  register,
  resultNotice,
} from './awardPapers.ts';
import { ballotCount, ballots, councilMinutes, unitReview } from './council.ts';
import { correction, decision } from './decision.ts';
import { agenda, minutes } from './meeting.ts';
import { pledge, resolution } from './resolution.ts';

/** Every document filled with made-up data: to show a template by where the office has nothing to fill it with. */
export const sampleModels: DocumentModels = {
  decision,
  correction,
  agenda,
  minutes,
  resolution,
  pledge,
  proposal,
  callNotice,
  resultNotice,
  bonusList,
  certificateList,
  register,
  unitReview,
  councilMinutes,
  ballots,
  ballotCount,
  achievementReport,
  achievementRecord,
};
