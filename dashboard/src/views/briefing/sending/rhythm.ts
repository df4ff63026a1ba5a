/** When something is sent, as people choose it; other times that cron can say are shown as they are written. */
export interface Rhythm {
  readonly every: "month" | "week" | "day";
  /** Of the month, 1 to 28: every month has it. */
  readonly day: number;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday: number;
  /** HH:MM, China's time. */
  readonly time: string;
}

export const LAST_DAY = 28;

/** The first of each month at eight. */
export const USUAL: Rhythm = { every: "month", day: 1, weekday: 1, time: "08:00" };

export function cronOf({ every, day, weekday, time }: Rhythm): string {
  const [hour, minute] = time.split(":").map(Number);
  return [minute, hour, every === "month" ? day : "*", "*", every === "week" ? weekday % 7 : "*"].join(" ");
}

/** Null for what nobody chooses here. */
export function rhythmOf(cron: string): Rhythm | null {
  const [, minute, hour, day, weekday] = /^(\d{1,2}) (\d{1,2}) (\d{1,2}|\*) \* (\d|\*)$/.exec(cron.trim()) ?? [];
  if (minute === undefined || hour === undefined || (day !== "*" && weekday !== "*")) return null;
  const time = `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
  if (day !== "*") return { ...USUAL, every: "month", day: Number(day), time };
  return weekday === "*"
    ? { ...USUAL, every: "day", time }
    : { ...USUAL, every: "week", weekday: Number(weekday) || 7, time };
}
