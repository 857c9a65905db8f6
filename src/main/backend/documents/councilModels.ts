/** What the papers of the council and of units' reviews need. */

import type { Letterhead, PersonLine, SignatureBlock } from './models.ts';

/** Biên bản họp: of the council, or of a unit that reviews its own. */
export interface SessionMinutesDocument extends Letterhead {
  subject: string;
  /** `08 giờ 00 phút, ngày 20 tháng 12 năm 2021`. */
  startedAt: string;
  place: string;
  chair: string;
  secretary: string;
  summoned: string;
  present: string;
  absent: string;
  /** Who sits in the council, with why they were not there; none of a unit's review. */
  members: SessionMember[];
  votes: SessionVote[];
  /** The rules the votes were judged by, each once. */
  rules: string[];
  /** Paragraphs; empty when nothing was written down. */
  conclusion: string[];
  endedAt: string;
  secretarySignature: SignatureBlock;
  chairSignature: SignatureBlock;
}

export interface SessionMember extends PersonLine {
  /** `Ủy viên thường trực`. */
  councilTitle: string;
  /** `vắng mặt: đi công tác`; empty for who was there. */
  absence: string;
}

export interface SessionVote {
  order: string;
  name: string;
  formName: string;
  /** `Giơ tay`, `Bỏ phiếu kín`. */
  method: string;
  votesFor: string;
  votesAgainst: string;
  abstained: string;
  percentFor: string;
  verdict: string;
}

/** Biên bản kiểm phiếu of a session's secret ballot. */
export interface BallotCountDocument extends Letterhead {
  subject: string;
  countedAt: string;
  place: string;
  counters: PersonLine[];
  summoned: string;
  present: string;
  issued: string;
  returned: string;
  valid: string;
  invalid: string;
  votes: SessionVote[];
  /** `TM. BAN KIỂM PHIẾU` over the first of those who counted. */
  counterSignature: SignatureBlock;
  chairSignature: SignatureBlock;
}

/** Phiếu bầu, as many as there are people to vote. */
export interface BallotsDocument extends Letterhead {
  subject: string;
  /** `ngày 20 tháng 12 năm 2021`. */
  day: string;
  candidates: { order: string; name: string; formName: string }[];
  count: number;
}
