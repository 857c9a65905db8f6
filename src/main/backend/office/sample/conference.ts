import type { Call } from '../../../../shared/contract/index.ts';
import { handOver } from './awards.ts';
import type { Sample, SampleAgendaItem } from './data.ts';
import type { Ids } from './ids.ts';
import { launchAndSign } from './pledges.ts';

/** Names the presenter as the programme prints it. */
function presenterOf({ presenter }: SampleAgendaItem, { staff, conference }: Sample): string {
  if ('guest' in presenter) {
    const guest = conference.guests.find(({ key }) => key === presenter.guest);
    return guest ? `${guest.fullName}, ${guest.position}` : '';
  }
  const person = staff.staff.find(({ code }) => code === presenter.staff);
  return person ? `${person.fullName}, ${presenter.as ?? person.position}` : '';
}

/** The meeting with its agenda, regulations and everyone who is to come. */
export async function prepareConference(call: Call, sample: Sample, ids: Ids): Promise<void> {
  const { conference } = sample;
  const meeting = await call('meetings.create', conference.meeting);
  ids.set('meeting', 'main', meeting.id);
  for (const { key, title } of conference.regulations) {
    ids.set('regulation', key, (await call('meetings.saveRegulation', { title })).id);
  }
  const agenda = await call('meetings.saveAgenda', {
    meetingId: meeting.id,
    items: conference.agenda.map((item) => ({
      kind: item.kind,
      title: item.title,
      startsAt: item.startsAt ?? null,
      minutes: item.minutes ?? null,
      presenter: presenterOf(item, sample),
      regulationId: item.regulation ? ids.get('regulation', item.regulation) : null,
    })),
  });
  for (const [index, { key }] of conference.agenda.entries()) ids.set('item', key, agenda.ids[index] ?? '');
  await call('meetings.summon', { meetingId: meeting.id });
  for (const { key: _key, ...guest } of conference.guests) {
    await call('meetings.addGuest', { meetingId: meeting.id, ...guest });
  }
}

/** Attendance by name, and who presides and keeps the minutes. */
export async function takeAttendance(call: Call, { conference }: Sample, ids: Ids): Promise<void> {
  const meetingId = ids.get('meeting', 'main');
  const { rows } = await call('meetings.participants', { meetingId });
  const participantOf = new Map(rows.map((row) => [row.staffId, row.id]));
  const idsOf = (codes: readonly string[]) => codes.map((code) => participantOf.get(ids.get('staff', code)) ?? '');
  await call('meetings.setRole', { participantIds: idsOf(conference.presidium), role: 'presidium' });
  await call('meetings.setRole', { participantIds: idsOf(conference.secretaries), role: 'secretary' });

  const absences = new Map(conference.absences.map((absence) => [ids.get('staff', absence.staff), absence]));
  await call('meetings.recordAttendance', {
    meetingId,
    marks: rows.map((row) => {
      const absence = row.staffId === null ? undefined : absences.get(row.staffId);
      return absence
        ? { participantId: row.id, attendance: absence.attendance, absenceReason: absence.absenceReason }
        : { participantId: row.id, attendance: 'present' as const, arrivedAt: conference.meeting.startsAt };
    }),
  });
}

/** Item by item, as the minutes will tell it; awards are handed over and pledges signed in their place. */
export async function holdConference(call: Call, sample: Sample, ids: Ids): Promise<void> {
  const { conference } = sample;
  const id = ids.get('meeting', 'main');
  await call('meetings.open', { id, at: conference.meeting.startsAt });
  for (const item of conference.agenda) {
    await holdItem(call, sample, ids, item);
    if (item.kind === 'awards') await handOver(call, sample, ids);
    if (item.kind === 'signing') await launchAndSign(call, sample, ids);
  }
  await call('meetings.close', { id, at: conference.meeting.endsAt });
}

async function holdItem(call: Call, { staff }: Sample, ids: Ids, item: SampleAgendaItem): Promise<void> {
  const agendaItemId = ids.get('item', item.key);
  const nameOf = (code: string) => staff.staff.find((person) => person.code === code)?.fullName ?? code;
  const opinions = (item.opinions ?? []).map((opinion) => ({ ...opinion, speaker: nameOf(opinion.speaker) }));
  await call('meetings.recordProceedings', { agendaItemId, proceedings: { summary: item.summary, opinions } });
  const regulationId = item.regulation ? ids.get('regulation', item.regulation) : null;
  if (regulationId) await call('meetings.proposeAmendment', { agendaItemId, regulationId, summary: item.summary });
  if (item.vote) await call('meetings.recordVote', { agendaItemId, regulationId, ...item.vote });
}
