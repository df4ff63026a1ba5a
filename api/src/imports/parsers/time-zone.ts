/** Offsets of an IANA time zone, remembered by hour: asking Intl for each of a million rows would be slow. */
export class TimeZone {
  private readonly format: Intl.DateTimeFormat;
  private readonly offsets = new Map<string, string>();

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

  /** Offset such as +08:00 of a local hour (YYYY-MM-DDTHH). Of an hour that clocks repeat, the first; of one they skip, that before it. */
  offsetAt(localHour: string): string {
    let offset = this.offsets.get(localHour);
    if (offset === undefined) {
      offset = this.findOffset(localHour);
      this.offsets.set(localHour, offset);
    }
    return offset;
  }

  /** Local calendar day and time of a moment, YYYY-MM-DDTHH:MM:SS. */
  localOf(moment: Date): string {
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
    return Math.round((Date.parse(`${this.localOf(new Date(time))}Z`) - Math.floor(time / 1000) * 1000) / 60_000);
  }
}

function asText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
