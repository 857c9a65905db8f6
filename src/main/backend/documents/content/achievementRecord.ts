import { today } from '../../../../shared/clock.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { fileNames } from '../../../../shared/domain/certificates/fileNames.ts';
import { formatPartialDate } from '../../../../shared/domain/dates.ts';
import { sentenceOf } from '../../../../shared/locales/sentences.ts';
import { awardsKeptBy, type KeptAward } from '../../commendations/awardsOfPerson.ts';
import type { QueryContext } from '../../context.ts';
import { peopleOn } from '../../staff/peopleOn.ts';
import { unitNamesOn } from '../../units/queries.ts';
import { ratingName, type Sex } from '../../../../shared/domain/person.ts';
import { lastNominationOf } from '../../commendations/lastNomination.ts';
import { detailsOf } from '../../staff/details.ts';
import { ratingsOfStaff } from '../../staff/queries.ts';
import type { AchievementReport, AchievementReportDocument } from '../awardModels.ts';
import type { AchievementRecord, AchievementRecordDocument, RecordedAchievement, SignatureBlock } from '../models.ts';
import { knownReference } from './awards.ts';
import { placeOf } from './people.ts';
import { headSignature, letterheadOf, paperOfficeOn, type PaperOffice } from './paperOffice.ts';
import { foldedName, unclosed, wordOf } from './wording.ts';

/**
 * Phần III of báo cáo thành tích, one for each person on pages of its own: what they were awarded and keep, the oldest
 * first, titles apart from forms.
 * @throws AppError NOT_FOUND
 */
export async function achievementRecordDocument(
  context: QueryContext,
  staffIds: readonly string[],
): Promise<AchievementRecordDocument> {
  const office = await paperOfficeOn(context.db, today());
  const people = (await placedPeople(context, office, staffIds)).map(({ record }) => record);
  return {
    ...letterheadOf(office, null),
    subject: wordOf('achievementRecordSubject'),
    people,
  };
}

/**
 * Part III for people who each get a file, with the files' names: no two the same, homonyms numbered.
 * @throws AppError NOT_FOUND
 */
export async function recordOfEach(
  context: QueryContext,
  staffIds: readonly string[],
): Promise<{ model: AchievementRecordDocument; names: string[] }> {
  const model = await achievementRecordDocument(context, staffIds);
  const ending = '.docx';
  const named = model.people.map(({ name }, index) => {
    const slug = foldedName(name);
    const file = sentenceOf('documents:fileNames.achievementRecord', { slug }, 'vi');
    return { stt: String(index + 1), so: '', donvi: '', ten: file.slice(0, -ending.length) };
  });
  return { model, names: fileNames('{ten}', named).map((name) => `${name}${ending}`) };
}

/**
 * Báo cáo thành tích cá nhân, whole: what the staff list, the round and the register know of each.
 * @throws AppError NOT_FOUND
 */
export async function achievementReportDocument(
  context: QueryContext,
  staffIds: readonly string[],
): Promise<AchievementReportDocument> {
  const { db } = context;
  const office = await paperOfficeOn(db, today());
  const people: AchievementReport[] = [];
  for (const { staffId, sex, position, unitName, record } of await placedPeople(context, office, staffIds)) {
    const { hometown, residence, qualification, politicalTheory } = await detailsOf(db, staffId);
    const nominated = await lastNominationOf(context, staffId);
    people.push({
      ...record,
      subject: nominated
        ? wordOf(nominated.class === 'title' ? 'reportFor.title' : 'reportFor.form', { name: nominated.formName })
        : wordOf('reportFor.any'),
      sex: sex === null ? '' : wordOf(`sexes.${sex}`),
      hometown,
      residence,
      position,
      unitName,
      qualification,
      politicalTheory,
      ratings: (await ratingsOfStaff(db, staffId))
        .toReversed()
        .map(({ year, rating }) => ({ year: String(year), rating: ratingName(rating) })),
      reason: nominated ? unclosed(nominated.reason) : '',
    });
  }
  return { ...letterheadOf(office, null), people };
}

/** Those named, each once, with what the register has of them. */
async function placedPeople(context: QueryContext, office: PaperOffice, staffIds: readonly string[]) {
  const { db } = context;
  const { date } = office;
  const known = await peopleOn(db, date, staffIds);
  const units = await unitNamesOn(db, date);
  const people: Placed[] = [];
  for (const staffId of new Set(staffIds)) {
    const person = known.get(staffId);
    if (!person || person.isInBin) throw new AppError('NOT_FOUND', { what: 'staff' });
    const { fullName, birth, position, unitId, sex } = person;
    const unitName = units.get(unitId)?.name ?? '';
    const awards = await awardsKeptBy(context, staffId);
    const record: AchievementRecord = {
      name: fullName,
      birth: birth ? formatPartialDate(birth) : '',
      place: placeOf({ position, unitName }, office),
      titles: awards.filter((award) => award.class === 'title').map(achievementLine),
      forms: awards.filter((award) => award.class === 'form').map(achievementLine),
      signature: { formLines: [wordOf('reporter')], name: fullName },
      confirmedBy: confirmation(office, { staffId, fullName }),
    };
    people.push({ staffId, sex, position, unitName, record });
  }
  return people;
}

/** The head of the office confirms what others report; of the head's own report that is left to who stands above. */
function confirmation(office: PaperOffice, reporter: { staffId: string; fullName: string }): SignatureBlock {
  const { head } = office;
  const isOwn =
    head !== null && (head.staffId ?? reporter.staffId) === reporter.staffId && head.fullName === reporter.fullName;
  if (isOwn) return { formLines: [wordOf('confirmedAbove')], name: '' };
  const { formLines, name } = headSignature(office);
  return { formLines: [wordOf('confirmed'), ...formLines], name };
}

interface Placed {
  staffId: string;
  sex: Sex | null;
  position: string;
  unitName: string;
  record: AchievementRecord;
}

function achievementLine({ year, formName, decisionSymbol, decidedOn, authority }: KeptAward): RecordedAchievement {
  const paper = knownReference(decisionSymbol, decidedOn);
  const decision = paper && authority ? wordOf('ofAuthority', { paper, authority }) : paper || authority;
  return { year: String(year), name: formName, decision };
}
