/** Clocks change at whole quarters of an hour, everywhere and in all years that complaints come from. */
const QUARTER_HOUR_MS = 900_000;

/** Offsets of an IANA time zone, remembered by hour: asking Intl for each of a million rows would be slow. */
export class TimeZone {
  private readonly format: Intl.DateTimeFormat;
  private readonly offsets = new Map<string, string>();
  private readonly minutesInQuarter = new Map<number, number>();
  /** Offset of months without a change of clocks; "" for those with one. */
  private readonly steadyMonths = new Map<string, string>();

  private readonly onDays = new Map<string, string | null>();

  /** Throws RangeError for a name that is not an IANA time zone. */
  constructor(readonly name: string) {
    this.format = new Intl.DateTimeFormat("en-CA", {
      timeZone: name,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
  }

  /**
   * Offset such as +08:00 at a local time, whose first 13 characters (YYYY-MM-DDTHH) count. Of an hour that clocks repeat, the first;
   * of one they skip, that before it.
   */
  offsetAt(localTime: string): string {
    const month = localTime.slice(0, 7);
    const steady = this.steadyMonths.get(month) ?? this.findSteady(month);
    return steady === "" ? this.offsetAtHour(localTime.slice(0, 13)) : steady;
  }

  /** Offset of a whole day, YYYY-MM-DD; null in a month in which clocks change. */
  offsetOn(day: string): string | null {
    let offset = this.onDays.get(day);
    if (offset === undefined) {
      const month = day.slice(0, 7);
      offset = (this.steadyMonths.get(month) ?? this.findSteady(month)) || null;
      this.onDays.set(day, offset);
    }
    return offset;
  }

  private findSteady(month: string): string {
    const start = this.offsetAtHour(`${month}-01T00`);
    // clocks change at most once a month anywhere, so that equal ends mean a steady month
    const steady =
      start === this.offsetAtHour(`${month}-28T00`) &&
      start === this.offsetAtHour(`${month}-15T00`) &&
      !this.changesAfter28(month, start);
    this.steadyMonths.set(month, steady ? start : "");
    return steady ? start : "";
  }

  private changesAfter28(month: string, start: string): boolean {
    const [year, number] = month.split("-").map(Number) as [number, number];
    const lastDay = new Date(Date.UTC(year, number, 0)).getUTCDate();
    return this.offsetAtHour(`${month}-${lastDay}T23`) !== start;
  }

  private offsetAtHour(localHour: string): string {
    let offset = this.offsets.get(localHour);
    if (offset === undefined) {
      offset = this.findOffset(localHour);
      this.offsets.set(localHour, offset);
    }
    return offset;
  }

  /** Local calendar day and time of a moment, YYYY-MM-DDTHH:MM:SS. */
  localOf(moment: Date): string {
    const time = moment.getTime();
    const quarter = Math.floor(time / QUARTER_HOUR_MS);
    let minutes = this.minutesInQuarter.get(quarter);
    if (minutes === undefined) {
      minutes = this.minutesAt(time);
      this.minutesInQuarter.set(quarter, minutes);
    }
    return new Date(time + minutes * 60_000).toISOString().slice(0, 19);
  }

  private askIntl(moment: Date): string {
    const parts = Object.fromEntries(this.format.formatToParts(moment).map((part) => [part.type, part.value]));
    return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}`;
  }

  private findOffset(localHour: string): string {
    const wanted = Date.parse(`${localHour}:00:00Z`);
    const candidates = [wanted - 86_400_000, wanted + 86_400_000].map((around) => this.minutesAt(around));
    const fitting = candidates.find((minutes) => this.minutesAt(wanted - minutes * 60_000) === minutes);
    return asText(fitting ?? candidates[0]!);
  }

  private minutesAt(time: number): number {
    return Math.round((Date.parse(`${this.askIntl(new Date(time))}Z`) - Math.floor(time / 1000) * 1000) / 60_000);
  }
}

function asText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
