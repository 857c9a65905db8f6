import type { Generated } from 'kysely';
import type { z } from 'zod';
import type { signingForm } from '../../../shared/contract/office.ts';
import type {
  agendaKind,
  attendance,
  meetingKind,
  meetingStatus,
  participantRole,
  voteMethod,
} from '../../../shared/contract/meetings.ts';
import type { documentKind } from '../../../shared/contract/documents.ts';
import type { movementKind } from '../../../shared/contract/certificates/printing.ts';
import type { REVIEW_KINDS } from '../../../shared/domain/checks/facts.ts';
import type {
  councilRole,
  decisionKind,
  nominationStatus,
  recipientKind,
  roundKind,
} from '../../../shared/contract/commendations.ts';
import type { rating, sex, staffKind, staffStatus } from '../../../shared/contract/staff.ts';
import type { precision } from '../../../shared/contract/fields.ts';
import type { staffDetails } from '../../../shared/contract/staffDetails.ts';
import type { PartialDate } from '../../../shared/domain/dates.ts';
import type { Discipline, SensitiveField } from '../../../shared/domain/person.ts';
import type { unitKind } from '../../../shared/contract/unitKinds.ts';
import type { unitEvent } from '../../../shared/contract/units.ts';

/** SQLite has no booleans. */
export type Flag = 0 | 1;
/** A day, `YYYY-MM-DD`. */
type Day = string;
/** A moment of a day, `HH:MM`. */
type Clock = string;
/** UTC, ISO 8601. */
type Moment = string;
export type KeptMediaType =
  | 'image/png'
  | 'image/jpeg'
  | 'font/ttf'
  | 'font/otf'
  | 'application/octet-stream'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
type Rounding = 'up' | 'nearest' | 'none';

interface Row {
  /** Row number for the search indexes; never leaves the database. */
  seq: Generated<number>;
  id: string;
}

/** Columns the triggers and generated columns of the search index keep. */
interface Searchable {
  searchText: Generated<string>;
}

type Details = z.output<typeof staffDetails>;
type PartialDetail = {
  [Name in keyof Details]: NonNullable<Details[Name]> extends PartialDate ? Name : never;
}[keyof Details];
/** A partial day takes two columns. */
type DetailColumns = Omit<Details, PartialDetail> & { [Name in PartialDetail]: Day | null } & {
  [Name in PartialDetail as `${Name}Precision`]: z.infer<typeof precision> | null;
};

export interface Schema {
  operations: Row & { at: Moment; actor: string; procedure: string; undoes: string | null };
  auditRows: {
    seq: Generated<number>;
    operationId: string;
    tableName: string;
    rowId: string;
    kind: 'insert' | 'update' | 'delete';
    before: string | null;
    after: string | null;
  };
  office: Row & {
    isSample: Flag;
    documentNumberPattern: string;
    registerScope: 'year' | 'kind' | 'continuous';
    bonusRounding: Rounding | null;
    rulePackId: string | null;
    lateDays: number;
  };
  officeProfiles: Row & {
    validFrom: Day;
    name: string;
    shortName: string;
    abbreviation: string;
    parentAuthority: string;
    headTitle: string;
    placeName: string;
    hasUnion: Flag;
    unionName: string;
  };
  signatories: Row & {
    staffId: string | null;
    fullName: string;
    position: string;
    form: z.infer<typeof signingForm>;
    onBehalfOf: string;
    validFrom: Day;
    validTo: Day | null;
  };
  units: Row &
    Searchable & {
      hasLegalPersonality: Flag;
      hasUnion: Flag;
      sortOrder: number;
      foundedOn: Day;
      dissolvedOn: Day | null;
      name: string;
      shortName: string;
      sortKey: string;
    };
  unitVersions: Row & {
    unitId: string;
    validFrom: Day;
    validTo: Day | null;
    name: string;
    shortName: string;
    kind: z.infer<typeof unitKind>;
    parentId: string | null;
    event: z.infer<typeof unitEvent>;
    decisionNumber: string;
  };
  unitHeads: Row & { unitId: string; validFrom: Day; headStaffId: string | null; decisionNumber: string };
  unitSuccessions: Row & { fromUnitId: string; toUnitId: string; validFrom: Day; decisionNumber: string };
  staff: Row &
    Searchable & {
      code: string;
      fullName: string;
      sortKey: string;
      comparisonKey: string;
      birthDate: Day | null;
      birthPrecision: z.infer<typeof precision> | null;
      sex: z.infer<typeof sex> | null;
      unitId: string;
      position: string;
      kind: z.infer<typeof staffKind>;
      isDirectWorker: Flag;
      isUnionMember: Flag;
      unionPosition: string;
      citizenId: string;
      phone: string;
      email: string;
      recruitedOn: Day | null;
      recruitedOnPrecision: z.infer<typeof precision> | null;
      joinedOn: Day | null;
      joinedOnPrecision: z.infer<typeof precision> | null;
      status: z.infer<typeof staffStatus>;
      note: string;
      deletedAt: Moment | null;
      mergedIntoId: string | null;
    };
  staffTotals: {
    unitId: string;
    kind: z.infer<typeof staffKind>;
    status: z.infer<typeof staffStatus>;
    isDirectWorker: Flag;
    isUnionMember: Flag;
    people: number;
  };
  postings: Row & {
    staffId: string;
    validFrom: Day;
    validTo: Day | null;
    unitId: string;
    position: string;
    decisionNumber: string;
  };
  statusChanges: Row & {
    staffId: string;
    validFrom: Day;
    status: z.infer<typeof staffStatus>;
    decisionNumber: string;
  };
  ratings: Row & { staffId: string; year: number; rating: z.infer<typeof rating>; legalBasis: string };
  /** `columns`: JSON, fields by column number. */
  importMappings: Row & { shape: string; columns: string };
  /** JSON: a filter of the list and its columns. */
  staffViews: Row & { name: string; filter: string; columns: string; isDefault: Flag };
  staffDetails: Row & { staffId: string } & DetailColumns;
  staffDistinctions: Row & { firstId: string; secondId: string };
  sensitiveUses: Row & { field: SensitiveField; purpose: string; since: Day };
  disciplines: Row & {
    staffId: string;
    form: Discipline;
    decidedOn: Day;
    decisionNumber: string;
    reason: string;
    endedOn: Day | null;
  };
  disclosures: Row & { staffId: string; field: 'citizenId' };
  meetings: Row &
    Searchable & {
      kind: z.infer<typeof meetingKind>;
      name: string;
      year: number;
      heldOn: Day;
      startsAt: Clock | null;
      endsAt: Clock | null;
      place: string;
      slogan: string;
      isPlenary: Flag;
      status: z.infer<typeof meetingStatus>;
      deletedAt: Moment | null;
    };
  regulations: Row & { title: string; amendedOn: Day | null };
  agendaItems: Row & {
    meetingId: string;
    position: number;
    kind: z.infer<typeof agendaKind>;
    title: string;
    presenter: string;
    startsAt: Clock | null;
    minutes: number | null;
    regulationId: string | null;
    summary: string;
  };
  opinions: Row & { agendaItemId: string; position: number; speaker: string; content: string; answer: string };
  participants: Row & {
    meetingId: string;
    staffId: string | null;
    fullName: string;
    sortKey: string;
    position: string;
    unitName: string;
    role: z.infer<typeof participantRole>;
    attendance: z.infer<typeof attendance>;
    absenceReason: string;
    arrivedAt: Clock | null;
  };
  amendments: Row & {
    agendaItemId: string;
    regulationId: string;
    summary: string;
    status: 'proposed' | 'passed' | 'rejected';
  };
  votes: Row & {
    agendaItemId: string;
    regulationId: string | null;
    subject: string;
    method: z.infer<typeof voteMethod>;
    present: number;
    votesFor: number;
    votesAgainst: number;
    abstained: number;
    passed: Flag;
    required: number;
    rule: string;
    ruleSource: string;
  };
  /** `content` is a `RulePack` in JSON, whose id is the row's own. */
  rulePacks: Row & {
    name: string;
    copiedFrom: string;
    version: number;
    isActive: Flag;
    supersededById: string | null;
    content: string;
  };
  awardRounds: Row &
    Searchable & {
      name: string;
      kind: z.infer<typeof roundKind>;
      year: number;
      periodFrom: Day;
      periodTo: Day;
      deadline: Day | null;
      rulePackId: string;
      status: 'open' | 'closed';
    };
  nominations: Row & {
    roundId: string;
    recipientKind: z.infer<typeof recipientKind>;
    staffId: string | null;
    unitId: string | null;
    recipientName: string;
    formCode: string;
    reason: string;
    status: z.infer<typeof nominationStatus>;
    collectiveRating: z.infer<typeof rating> | null;
    achievedOn: string | null;
  };
  roundCeilings: Row & {
    roundId: string;
    formCode: string;
    recipientKind: z.infer<typeof recipientKind> | null;
    unitId: string | null;
    most: number;
    source: string;
  };
  roundUnits: Row & { roundId: string; unitId: string };
  roundAbstentions: Row & { roundId: string; unitId: string };
  dossierFiles: Row & {
    nominationId: string;
    partCode: string;
    name: string;
    bytes: number;
    fileHash: string;
    deletedAt: Moment | null;
  };
  dossierItems: Row & { nominationId: string; partCode: string; note: string };
  reviews: Row & {
    staffId: string | null;
    unitId: string | null;
    kind: (typeof REVIEW_KINDS)[number];
    since: Day;
    until: Day | null;
    note: string;
  };
  findingReasons: Row & { nominationId: string; findingKey: string; reason: string; writtenAt: Moment };
  decisions: Row &
    Searchable & {
      roundId: string;
      kind: z.infer<typeof decisionKind>;
      targetId: string | null;
      reason: string;
      authority: string;
      number: number | null;
      year: number;
      symbol: string;
      issuedOn: Day;
      subject: string;
      /** JSON list of strings. */
      legalBases: string;
      rulePackId: string;
      officeName: string;
      signatoryName: string;
      signatoryPosition: string;
      signatoryForm: z.infer<typeof signingForm>;
      signatoryOnBehalfOf: string;
    };
  awards: Row &
    Searchable & {
      /** Null, with nomination and number, for what was recorded from old papers. */
      decisionId: string | null;
      nominationId: string | null;
      year: number;
      registerScope: string | null;
      registerNumber: number | null;
      /** Of what was recorded: who decided it. */
      authority: string | null;
      recipientKind: z.infer<typeof recipientKind>;
      staffId: string | null;
      unitId: string | null;
      honorific: string;
      recipientName: string;
      sortKey: string;
      recipientPosition: string;
      recipientUnit: string;
      isDirectWorker: Flag | null;
      decisionSymbol: string;
      decidedOn: Day | null;
      formCode: string;
      formName: string;
      reason: string;
      achievedOn: string | null;
      baseSalaryDong: number;
      coefficientHundredths: number;
      bonusRounding: Rounding;
      bonusSource: string;
      bonusDong: number;
      status: 'granted' | 'revoked';
      handedOverOn: Day | null;
      handedOverMeetingId: string | null;
      receivedBy: string;
      revokedById: string | null;
      amendedById: string | null;
    };
  /** Kept by triggers on `awards`: how much a person (`staff.seq`) was granted in a year. */
  awardYears: { year: number; staffSeq: number; awards: number };
  ratedStaff: { year: number; rating: string; staffSeq: number };
  /** `before` and `after` are JSON objects of the columns corrected. */
  awardAmendments: Row & { awardId: string; decisionId: string; before: string; after: string };
  councilMembers: Row & {
    staffId: string | null;
    fullName: string;
    position: string;
    role: z.infer<typeof councilRole>;
    councilTitle: string;
    validFrom: Day;
    validTo: Day | null;
  };
  awardSessions: Row & {
    roundId: string;
    unitId: string | null;
    heldOn: Day;
    startsAt: Clock | null;
    endsAt: Clock | null;
    place: string;
    chair: string;
    secretary: string;
    summoned: number | null;
    present: number | null;
    conclusion: string;
    status: 'open' | 'closed';
  };
  sessionMembers: Row & {
    sessionId: string;
    memberId: string;
    fullName: string;
    position: string;
    role: z.infer<typeof councilRole>;
    councilTitle: string;
    isPresent: Flag;
    absenceReason: string;
  };
  awardVotes: Row & {
    sessionId: string;
    nominationId: string;
    formCode: string;
    method: z.infer<typeof voteMethod>;
    summoned: number;
    present: number;
    votesFor: number;
    votesAgainst: number;
    abstained: number;
    passed: Flag;
    required: number;
    rule: string;
    ruleSource: string;
  };
  ballotCounts: Row & {
    sessionId: string;
    issued: number;
    returned: number;
    valid: number;
    invalid: number;
    /** JSON list of { fullName, position }. */
    counters: string;
    countedAt: Clock | null;
  };
  proposals: Row & {
    roundId: string;
    number: number;
    year: number;
    symbol: string;
    issuedOn: Day;
    subject: string;
    addressee: string;
    /** JSON list of strings. */
    legalBases: string;
    rulePackId: string;
    officeName: string;
    signatoryName: string;
    signatoryPosition: string;
    signatoryForm: z.infer<typeof signingForm>;
    signatoryOnBehalfOf: string;
    withdrawnOn: Day | null;
    withdrawalReason: string;
  };
  proposalItems: Row & {
    proposalId: string;
    nominationId: string;
    outcome: 'waiting' | 'granted' | 'refused' | 'withdrawn';
    note: string;
  };
  /** Kept by triggers on `awards`. */
  registerTotals: {
    year: number;
    unitId: string;
    recipientKind: z.infer<typeof recipientKind>;
    formCode: string;
    status: 'granted' | 'revoked';
    isHandedOver: Flag;
    isRecorded: Flag;
    awards: number;
    bonusDong: number;
    people: number;
    directWorkers: number;
    daysToDecide: number;
    daysToHandOver: number;
  };
  movements: Row &
    Searchable & { name: string; year: number; content: string; launchedOn: Day | null; meetingId: string | null };
  pledges: Row &
    Searchable & {
      movementId: string;
      unitId: string;
      unitName: string;
      status: 'draft' | 'signed';
      signedOn: Day | null;
      signedAt: Clock | null;
      signingOrder: number | null;
      meetingId: string | null;
      signatoryStaffId: string | null;
      signatoryName: string;
      signatoryPosition: string;
      deletedAt: Moment | null;
    };
  targets: Row & {
    year: number;
    pledgeId: string | null;
    unitId: string | null;
    position: number;
    content: string;
    measure: string;
    planned: number | null;
    achieved: number | null;
    note: string;
  };
  /** `privateKey` is null for a key of another office. DER in base64. */
  proofKeys: Row & {
    keyCode: string;
    ownerName: string;
    publicKey: string;
    privateKey: string | null;
    madeAt: Moment;
  };
  keptFiles: { hash: string; mediaType: KeptMediaType; bytes: Uint8Array };
  certificateBlanks: Row & { name: string; widthMm: number; heightMm: number; deletedAt: Moment | null };
  certificateTemplates: Row & {
    name: string;
    formCode: string | null;
    recipientKind: z.infer<typeof recipientKind>;
    blankId: string | null;
    isDefault: Flag;
    shippedAs: string | null;
    deletedAt: Moment | null;
  };
  /** `body` is a `CertificateTemplate` in JSON. */
  documentTemplates: Row & {
    kind: z.infer<typeof documentKind>;
    number: number;
    savedAt: Moment;
    fileName: string;
    fileHash: string | null;
  };
  certificateTemplateVersions: Row & { templateId: string; number: number; savedAt: Moment; body: string };
  certificateFonts: Row & {
    fontKey: string;
    name: string;
    fileHash: string;
    deletedAt: Moment | null;
  };
  /** `boxes` is a `CertificateAdjustment` in JSON. */
  certificateAdjustments: Row & { awardId: string; templateId: string; boxes: string };
  /** `readings` is `Readings` in JSON. */
  printerProfiles: Row & {
    name: string;
    printer: string;
    tray: string;
    widthMm: number;
    heightMm: number;
    readings: string | null;
    calibratedOn: Day | null;
  };
  blankMovements: Row & {
    blankId: string;
    movedOn: Day;
    kind: z.infer<typeof movementKind>;
    quantity: number;
    note: string;
  };
  certificatePrints: Row & { printedAt: Moment; profileName: string; blankId: string | null; reason: string };
  certificatePrintItems: Row & {
    printId: string;
    position: number;
    awardId: string;
    templateVersionId: string;
    /** `CertificateContent` in JSON. */
    content: string;
    /** `CertificateAdjustment` in JSON. */
    adjustment: string;
    spoiled: string | null;
  };
  onlineMeetings: Row & { heldOn: Day; title: string; levels: 2 | 3 | 4; sites: number; note: string };
}

export type TableName = keyof Schema;
/** Tables whose rows are written through `Change` and leave an audit row. */
export type AuditedTable = Exclude<
  TableName,
  'operations' | 'auditRows' | 'registerTotals' | 'awardYears' | 'ratedStaff' | 'staffTotals' | 'keptFiles'
>;
/** Columns that are derived from others in `derived.ts`, never passed in. */
export type DerivedColumn = 'sortKey' | 'comparisonKey';
