import { z } from 'zod';
import { PACK_FAULTS } from '../domain/rulePack.ts';

/** Why an act is refused as things stand; each has its clause below `errors:notAllowed`. */
export const refusals = [
  'unitBelowItself',
  'unitDissolved',
  'sensitiveFieldOff',
  'postingIsNewest',
  'newestPostingEnds',
  'onlyPosting',
  'postingOfReturn',
  'laterHistory',
  'meetingClosed',
  'meetingNotClosed',
  'meetingNotOpen',
  'meetingStarted',
  'meetingTimesOutOfOrder',
  'outsiderIsGuest',
  'amendmentDecided',
  'resolutionNotPassed',
  'pledgeSigned',
  'pledgeWithoutTargets',
  'signedBeforePrevious',
  'movementLaunched',
  'movementSigned',
  'placeTaken',
  'roundClosed',
  'roundDecided',
  'roundHasApproved',
  'roundNotEmpty',
  'packOfProgram',
  'packSuperseded',
  'formNotForRecipient',
  'formOfHigherLevel',
  'formOfOffice',
  'recipientRemoved',
  'nominationDecided',
  'nominationSubmitted',
  'nominationInProposal',
  'nominationVoted',
  'proposalAnswered',
  'nothingWaiting',
  'nominationNotApproved',
  'nothingApproved',
  'decisionIsCorrection',
  'decisionOfHigherLevel',
  'decisionOfOffice',
  'nothingGranted',
  'sessionClosed',
  'ballotsNotCounted',
  'nothingVoted',
  'councilEmpty',
  'nominationOfOtherUnit',
  'awardHandedOver',
  'awardNotHandedOver',
  'awardRevoked',
  'keyIsOwn',
  'blankHasTemplates',
  'severalPapers',
  'printerNotNamed',
  'sheetSpoiled',
] as const;

/** Why an operation cannot be taken back; each has its clause below `errors:cannotUndo`. */
export const undoRefusals = [
  'changedSince',
  'usedSince',
  'alreadyUndone',
  'awarded',
  'disclosed',
  'keyMade',
  'fileGone',
] as const;

/**
 * Every error a procedure may answer with, and the data its sentence is built from.
 * The sentence is the locale key `errors:<CODE>`: what happened, to which record, and what to do next.
 */
export const errorCatalogue = {
  BAD_INPUT: z.object({ issues: z.array(z.object({ path: z.string(), rule: z.string() })) }),
  UNKNOWN_PROCEDURE: z.object({ name: z.string() }),
  UNTRUSTED_SENDER: z.object({}),
  PATH_NOT_CHOSEN: z.object({ path: z.string() }),
  NEEDS_WINDOW: z.object({ name: z.string() }),
  CANCELLED: z.object({}),
  INTERNAL: z.object({ reference: z.string() }),
  NO_OFFICE: z.object({}),
  OFFICE_EXISTS: z.object({ name: z.string() }),
  NOT_FOUND: z.object({ what: z.string() }),
  /** `name`: which record is in the way, where the act touches several. */
  NOT_ALLOWED_NOW: z.object({ reason: z.enum(refusals), name: z.string().optional() }),
  ALREADY_EXISTS: z.object({ what: z.string(), name: z.string() }),
  FILE_ALREADY_THERE: z.object({ folder: z.string(), name: z.string() }),
  IN_USE: z.object({ what: z.string(), name: z.string(), by: z.string() }),
  DATE_OUT_OF_ORDER: z.object({ earlier: z.string(), later: z.string() }),
  /** A day on which something happened that lies ahead. */
  DATE_TO_COME: z.object({ date: z.string() }),
  NOT_THE_MEETING_DAY: z.object({ heldOn: z.string() }),
  NUMBER_USED: z.object({ number: z.string() }),
  SIGNATORY_NOT_IN_OFFICE: z.object({ name: z.string(), date: z.string() }),
  /** Warnings of the checks without a written reason; `names`: whose. */
  WARNINGS_OPEN: z.object({ count: z.number(), names: z.string() }),
  COUNCIL_DECIDED: z.object({ names: z.string() }),
  NO_RULE_PACK: z.object({ date: z.string() }),
  QUORUM_NOT_MET: z.object({ present: z.number(), required: z.number() }),
  MORE_VOTES_THAN_PRESENT: z.object({ votes: z.number(), present: z.number() }),
  MISSING_LETTERS: z.object({ name: z.string(), letters: z.string(), font: z.string() }),
  TEXT_DOES_NOT_FIT: z.object({ name: z.string(), box: z.string() }),
  NOTHING_TO_WRITE: z.object({}),
  DISK_FULL: z.object({ path: z.string() }),
  FOLDER_READ_ONLY: z.object({ path: z.string() }),
  FILE_IN_USE: z.object({ path: z.string() }),
  FILE_NOT_FOUND: z.object({ path: z.string() }),
  FILE_NOT_WRITTEN: z.object({ path: z.string() }),
  /** `form`: the form's name. */
  NO_CERTIFICATE_TEMPLATE: z.object({ form: z.string(), recipientKind: z.string() }),
  FONT_FAULTY: z.object({ path: z.string() }),
  FONT_LACKS_LETTERS: z.object({ font: z.string(), letters: z.string() }),
  PICTURE_FAULTY: z.object({ path: z.string() }),
  TEMPLATE_FILE_FAULTY: z.object({ path: z.string() }),
  TEMPLATE_NEWER: z.object({ path: z.string() }),
  RULE_PACK_FAULTY: z.object({
    count: z.number(),
    faults: z.array(
      z.object({
        path: z.array(z.union([z.string(), z.number()])),
        fault: z.enum(PACK_FAULTS),
        name: z.string(),
      }),
    ),
  }),
  NOT_A_RULE_PACK: z.object({ path: z.string() }),
  TEMPLATE_FAULTY: z.object({ name: z.string(), faults: z.string() }),
  NOT_A_WORKBOOK: z.object({ path: z.string() }),
  WORKBOOK_DAMAGED: z.object({ path: z.string() }),
  WORKBOOK_PROTECTED: z.object({ path: z.string() }),
  WORKBOOK_EMPTY: z.object({ path: z.string() }),
  WORKBOOK_TOO_LARGE: z.object({ path: z.string() }),
  WORKBOOK_OWNER_FILE: z.object({ path: z.string() }),
  NO_NAME_COLUMN: z.object({ path: z.string() }),
  DATA_FOLDER_READ_ONLY: z.object({ path: z.string() }),
  DATA_FOLDER_IN_USE: z.object({ path: z.string() }),
  DATA_FOLDER_ON_NETWORK: z.object({ path: z.string() }),
  DATABASE_NEWER: z.object({ path: z.string(), found: z.number(), known: z.number() }),
  DATABASE_DAMAGED: z.object({ path: z.string() }),
  NOT_A_BACKUP: z.object({ path: z.string() }),
  KEY_ALREADY_KNOWN: z.object({ owner: z.string(), keyCode: z.string() }),
  KEY_FILE_FAULTY: z.object({ path: z.string() }),
  NO_SIGNING_KEY: z.object({}),
  /** Read as an image or as text, and nothing of ours was found. */
  NO_PROOF_CODE: z.object({}),
  FILE_TOO_LARGE: z.object({ name: z.string(), most: z.number() }),
  FILE_NOT_ALLOWED: z.object({ name: z.string() }),
  NOT_A_PICTURE: z.object({ path: z.string() }),
  PICTURE_TOO_LARGE: z.object({ path: z.string(), megapixels: z.number(), most: z.number() }),
  CALIBRATION_UNLIKELY: z.object({ name: z.string() }),
  PRINTED_BEFORE: z.object({ names: z.string() }),
  NOT_PRINTED: z.object({ printer: z.string() }),
  PAPER_NOT_TAKEN: z.object({ printer: z.string(), widthMm: z.number(), heightMm: z.number() }),
  TRAY_NOT_THERE: z.object({ printer: z.string(), tray: z.string() }),
  FILE_NAME_FAULTY: z.object({ fields: z.string() }),
  CANNOT_UNDO: z.object({ reason: z.enum(undoRefusals) }),
} as const;

export type ErrorCode = keyof typeof errorCatalogue;
export type ErrorData<Code extends ErrorCode> = z.infer<(typeof errorCatalogue)[Code]>;

/** An error meant for people. Everything else that is thrown reaches the caller as INTERNAL, without its text. */
export class AppError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly data: ErrorData<Code>;

  constructor(code: Code, data: ErrorData<Code>, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(data)}`, options);
    this.name = 'AppError';
    this.code = code;
    this.data = data;
  }
}

/** The form in which an error crosses a thread or process border. */
export interface ErrorMessage {
  code: ErrorCode;
  data: unknown;
}

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCatalogue, code);
}

export function toErrorMessage(error: AppError): ErrorMessage {
  return { code: error.code, data: error.data };
}

export function fromErrorMessage({ code, data }: ErrorMessage): AppError {
  return new AppError(code, errorCatalogue[code].parse(data));
}
