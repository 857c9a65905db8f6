const pad = (value: number) => String(value).padStart(2, '0');

/** The day on this computer's clock, `YYYY-MM-DD`: with `timeNow` the only places where its time zone matters. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The time of day on this computer's clock, `HH:MM`. */
export function timeNow(): string {
  const now = new Date();
  return `${pad(now.getHours())}:${pad(now.getMinutes())}`;
}

export function thisYear(): number {
  return new Date().getFullYear();
}
