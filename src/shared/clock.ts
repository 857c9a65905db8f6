/** The day on this computer's clock, `YYYY-MM-DD`: the only place where its time zone matters. */
export function today(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

export function thisYear(): number {
  return new Date().getFullYear();
}
