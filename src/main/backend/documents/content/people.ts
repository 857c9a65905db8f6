import { honorific, type Sex } from '../../../../shared/domain/person.ts';
import { placeWithin, type Post } from '../../../../shared/domain/workplaces.ts';
import type { MeetingRecord, RecordedParticipant } from '../../meetings/record.ts';
import type { PersonLine } from '../models.ts';
import type { PaperOffice } from './paperOffice.ts';
import { wordOf } from './wording.ts';

const ADDRESSED = /^(ông|bà|đồng chí|đ\/c)\s/i;

/** `Ông Nguyễn Văn A`; where the sex is not known `Đồng chí …`, and a name typed with its address stays. */
export function addressed(fullName: string, sex: Sex | null): string {
  if (ADDRESSED.test(fullName)) return fullName;
  return `${sex === null ? wordOf('comrade') : honorific(sex)} ${fullName}`;
}

/** `Trưởng phòng Công nghệ thông tin`; of those who lead the office `Giám đốc Sở`. */
export function placeOf(post: Post, { leading, noun }: PaperOffice): string {
  return placeWithin(post, leading, noun);
}

export function personLine(person: RecordedParticipant, office: PaperOffice): PersonLine {
  return { name: addressed(person.fullName, person.sex), position: placeOf(person, office) };
}

/**
 * A person as typed at an agenda item or an opinion, `Trần Văn B, Chủ tịch Công đoàn cơ sở`. A participant is addressed
 * and, where nothing else was typed, named with the position of the day; of two with one name only what they share is
 * added. Anyone or anything else stays as typed.
 */
export function typedPerson(typed: string, record: MeetingRecord, office: PaperOffice): PersonLine {
  const [name = '', ...rest] = typed.split(',').map((part) => part.trim());
  const position = rest.join(', ');
  const namesakes = [...record.summoned, ...record.guests].filter(({ fullName }) => fullName === name);
  const alike = namesakes.filter((person) => position === '' || person.position === position);
  const [only] = alike;
  if (only && alike.length === 1) return personLine(only, office);
  const sexes = new Set(namesakes.map(({ sex }) => sex));
  const [sex] = sexes;
  return { name: sexes.size === 1 && sex !== undefined ? addressed(name, sex) : name, position };
}

/** The presidium, the head of the office before the others. */
export function presidiumOf({ presidium }: MeetingRecord, { head }: PaperOffice): RecordedParticipant[] {
  const isHead = ({ staffId, fullName }: RecordedParticipant) =>
    head !== null && (head.staffId === null ? fullName === head.fullName : staffId === head.staffId);
  return [...presidium.filter(isHead), ...presidium.filter((person) => !isHead(person))];
}

interface Chair {
  fullName: string;
  position: string;
  line: PersonLine;
}

/** Who chairs: the first of the presidium; without one, the head of the office. */
export function chairOf(record: MeetingRecord, office: PaperOffice): Chair {
  const { head } = office;
  const [chair] = presidiumOf(record, office);
  if (chair) return { fullName: chair.fullName, position: chair.position, line: personLine(chair, office) };
  const fullName = head?.fullName ?? '';
  const position = head?.position ?? office.headInSentence;
  return { fullName, position, line: { name: fullName, position: office.headInSentence } };
}
