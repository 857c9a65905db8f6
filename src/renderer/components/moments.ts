import dayjs from 'dayjs';
import { formatDecimal } from '../../shared/domain/numbers.ts';

/** A stored moment (UTC) on this computer's clock: 23/11/2026 14:05. */
export function formatMoment(moment: string): string {
  return dayjs(moment).format('DD/MM/YYYY HH:mm');
}

/** A file's size in megabytes, one decimal: "1,2 MB". */
export function formatBytes(bytes: number): string {
  return `${formatDecimal(bytes / 1_000_000, 1)} MB`;
}
