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
  votes: VoteGroup[];
  /** The rules the votes were judged by, each once. */
  rules: string[];
  /** A sentence: what shares are taken of. */
  sharesOf: string;
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

/** The votes on one title or form, taken in one way. */
export interface VoteGroup {
  /** `I`, `II`. */
  numeral: string;
  /** In capitals: `CHIẾN SĨ THI ĐUA CƠ SỞ`. */
  title: string;
  /** `giơ tay`, `bỏ phiếu kín`. */
  method: string;
  lines: SessionVote[];
}

export interface SessionVote {
  order: string;
  /** With the honorific for a person. */
  name: string;
  /** Position and unit of a person; the parent unit of a collective. */
  detail: string;
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
  counters: Counter[];
  summoned: string;
  present: string;
  issued: string;
  returned: string;
  valid: string;
  invalid: string;
  votes: VoteGroup[];
  /** `TM. BAN KIỂM PHIẾU`, `TRƯỞNG BAN` over the first of those who counted. */
  counterSignature: SignatureBlock;
  chairSignature: SignatureBlock;
}

export interface Counter extends PersonLine {
  /** `Trưởng ban`, `Ủy viên`. */
  role: string;
}

/** Phiếu bầu, as many as there are people to vote. */
export interface BallotsDocument extends Letterhead {
  subject: string;
  /** `ngày 20 tháng 12 năm 2021`. */
  day: string;
  candidates: { order: string; name: string; detail: string; formName: string }[];
  count: number;
}
