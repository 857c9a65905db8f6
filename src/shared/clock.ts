const pad = (value: number) => String(value).padStart(2, '0');

/** The day on this computer's clock, `YYYY-MM-DD`: its time zone matters here, in `dayOf` and in `timeNow` only. */
export function today(): string {
  return localDay(new Date());
}

/** The day on this computer's clock of a stored moment (UTC), `YYYY-MM-DD`: before seven in Hà Nội UTC has yesterday. */
export function dayOf(moment: string): string {
  return localDay(new Date(moment));
}

/** The time of day on this computer's clock, `HH:MM`. */
export function timeNow(): string {
  const now = new Date();
  return `${pad(now.getHours())}:${pad(now.getMinutes())}`;
}

export function thisYear(): number {
  return new Date().getFullYear();
}

function localDay(moment: Date): string {
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}
