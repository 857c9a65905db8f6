import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf } from '../../../../shared/contract/index.ts';

/** The files of `resources/sample`: shaped as the contract takes them, with codes and keys where the contract has ids. */

type Round = InputOf<'commendations.createRound'>;
type Decision = InputOf<'commendations.issueDecision'>;
type StaffFields = InputOf<'staff.create'>;
type Vote = InputOf<'meetings.recordVote'>;
type AgendaItem = InputOf<'meetings.saveAgenda'>['items'][number];
type Target = InputOf<'pledges.saveTargets'>['targets'][number];
export type Rating = NonNullable<InputOf<'staff.rate'>>['ratings'][number]['rating'];

/** Who presents: a member of staff, perhaps in another office, or a guest. */
type Presenter = { staff: string; as?: string } | { guest: string };

export interface SampleAgendaItem extends Omit<AgendaItem, 'presenter' | 'regulationId' | 'id'> {
  key: string;
  presenter: Presenter;
  summary: string;
  regulation?: string;
  opinions?: { speaker: string; content: string; answer: string }[];
  vote?: Pick<Vote, 'subject' | 'method' | 'votesFor' | 'votesAgainst' | 'abstained'>;
}

interface Nominated {
  rating: Rating;
  formCode: string;
  reason: string;
}

export interface Sample {
  office: {
    profile: InputOf<'office.create'>;
    settings: InputOf<'office.saveSettings'>;
    signatories: (Omit<InputOf<'office.saveSignatory'>, 'staffId' | 'fullName' | 'id'> & {
      code: string;
      staff: string;
    })[];
  };
  units: {
    units: (Omit<InputOf<'units.found'>, 'parentId'> & { code: string; parent: string | null; head: string | null })[];
  };
  staff: {
    ratings: { year: number; legalBasis: string };
    staff: (Omit<StaffFields, 'unitId'> & {
      code: string;
      unit: string;
      /** None yet for who came too late in the year. */ rating2021: Rating | null;
    })[];
  };
  conference: {
    meeting: InputOf<'meetings.create'> & { startsAt: string; endsAt: string };
    regulations: { key: string; title: string }[];
    guests: { key: string; fullName: string; position: string; organisation: string }[];
    presidium: string[];
    secretaries: string[];
    absences: { staff: string; attendance: 'excused' | 'absent'; absenceReason: string }[];
    agenda: SampleAgendaItem[];
  };
  commendation: {
    round: Round;
    collectives: (Nominated & { unit: string })[];
    individuals: (Nominated & { staff: string })[];
    decision: Pick<Decision, 'number' | 'issuedOn' | 'subject'> & { signatory: string; ownLegalBases: string[] };
    handOver: { on: string };
  };
  pledges: {
    movement: InputOf<'pledges.createMovement'> & { launchedOn: string };
    pledges: {
      unit: string;
      signingOrder: number;
      signedOn: string;
      signedAt: string;
      signatory: string;
      targets: Target[];
    }[];
  };
  figures: {
    year: number;
    officeTargets: Target[];
    onlineMeetings: InputOf<'reports.recordOnlineMeetings'>['meetings'];
  };
}

export function readSample(resourcesFolder: string): Sample {
  const read = <Name extends keyof Sample>(name: Name): Sample[Name] =>
    JSON.parse(readFileSync(join(resourcesFolder, 'sample', `${name}.json`), 'utf8')) as Sample[Name];
  return {
    office: read('office'),
    units: read('units'),
    staff: read('staff'),
    conference: read('conference'),
    commendation: read('commendation'),
    pledges: read('pledges'),
    figures: read('figures'),
  };
}
