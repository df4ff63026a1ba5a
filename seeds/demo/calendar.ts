/** Calendar days as whole numbers since 1970-01-01, so that they can be added and compared. */
const DAY_MS = 86_400_000;

export function dayOf(text: string): number {
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms)) throw new Error(`expected a day as YYYY-MM-DD, got "${text}"`);
  return ms / DAY_MS;
}

export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Months counted year * 12 + month - 1, as the rollups count them. */
export function monthOfDay(day: number): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

export function firstDayOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS;
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: number): number {
  return (day + 4) % 7;
}

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** "YYYY-MM-DDTHH:MM:SS+08:00" for minutes since 1970-01-01 00:00 in Shandong. */
export function instantText(minutes: number, cachedDays: Map<number, string>): string {
  const day = Math.floor(minutes / 1440);
  let text = cachedDays.get(day);
  if (text === undefined) {
    if (cachedDays.size > 5000) cachedDays.clear();
    text = dayText(day);
    cachedDays.set(day, text);
  }
  const minute = minutes - day * 1440;
  return `${text}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+08:00`;
}
