import { today } from '../../../../shared/clock.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { formatPartialDate } from '../../../../shared/domain/dates.ts';
import { recordedAwardsOf, type RecordedAward } from '../../commendations/awardsOfPerson.ts';
import type { QueryContext } from '../../context.ts';
import { peopleOn } from '../../staff/peopleOn.ts';
import { unitNamesOn } from '../../units/queries.ts';
import type { AchievementRecord, AchievementRecordDocument, RecordedAchievement } from '../models.ts';
import { decisionReference } from './awards.ts';
import { placeOf } from './people.ts';
import { headSignature, letterheadOf, paperOfficeOn } from './paperOffice.ts';
import { wordOf } from './wording.ts';

/**
 * Phần III of báo cáo thành tích, one for each person on pages of its own: what they were awarded and keep, the oldest
 * first, titles apart from forms.
 * @throws AppError NOT_FOUND
 */
export async function achievementRecordDocument(
  context: QueryContext,
  staffIds: readonly string[],
): Promise<AchievementRecordDocument> {
  const { db } = context;
  const date = today();
  const office = await paperOfficeOn(db, date);
  const known = await peopleOn(db, date, staffIds);
  const units = await unitNamesOn(db, date);
  const people: AchievementRecord[] = [];
  for (const staffId of new Set(staffIds)) {
    const person = known.get(staffId);
    if (!person || person.isInBin) throw new AppError('NOT_FOUND', { what: 'staff' });
    const { fullName, birth, position, unitId } = person;
    const awards = await recordedAwardsOf(context, staffId);
    people.push({
      name: fullName,
      birth: birth ? formatPartialDate(birth) : '',
      place: placeOf({ position, unitName: units.get(unitId)?.name ?? '' }, office),
      titles: awards.filter((award) => award.class === 'title').map(achievementLine),
      forms: awards.filter((award) => award.class === 'form').map(achievementLine),
      signature: { formLines: [wordOf('reporter')], name: fullName },
    });
  }
  return {
    ...letterheadOf(office, null),
    subject: wordOf('achievementRecordSubject'),
    people,
    confirmedBy: headSignature(office),
  };
}

function achievementLine(award: RecordedAward): RecordedAchievement {
  const paper = decisionReference(award.decisionSymbol, award.decidedOn);
  return {
    year: String(award.year),
    name: award.formName,
    decision: wordOf('ofAuthority', { paper, authority: award.authority }),
  };
}
