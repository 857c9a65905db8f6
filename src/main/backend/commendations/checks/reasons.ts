import type { CommandContext } from '../../context.ts';
import { nominationsToChange } from '../nominationsToChange.ts';
import { reasonsOf } from './writtenReasons.ts';

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW when decided or the round is over */
export async function writeReasons(
  context: CommandContext,
  { findings, reason }: { findings: readonly { nominationId: string; key: string }[]; reason: string },
): Promise<void> {
  const { change, db } = context;
  const nominationIds = findings.map(({ nominationId }) => nominationId);
  await nominationsToChange(context, nominationIds);
  const written = await reasonsOf(db, nominationIds);
  const each = new Map(findings.map((finding) => [`${finding.nominationId} ${finding.key}`, finding]));
  for (const { nominationId, key } of each.values()) {
    const before = written(nominationId, key);
    if (before) change.update('findingReasons', before.id, { reason, writtenAt: change.now });
    else change.insert('findingReasons', { nominationId, findingKey: key, reason, writtenAt: change.now });
  }
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW when decided or the round is over */
export async function withdrawReasons(
  context: CommandContext,
  { nominationIds, key }: { nominationIds: readonly string[]; key: string },
): Promise<void> {
  await nominationsToChange(context, nominationIds);
  const written = await reasonsOf(context.db, nominationIds);
  for (const nominationId of new Set(nominationIds)) {
    const before = written(nominationId, key);
    if (before) context.change.delete('findingReasons', before.id);
  }
}
