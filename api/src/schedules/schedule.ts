import { Cron } from "croner";
import { TIME_ZONE } from "../calendar/clock.ts";
import { BadInput } from "../errors.ts";
import { isAddress } from "../mail/mail-settings.ts";

export const FORMATS = ["PDF", "HTML"] as const;
export type Format = (typeof FORMATS)[number];

/** Addresses that one schedule may have. */
const MOST_RECIPIENTS = 50;

/** Something that is sent by itself. */
export interface Schedule {
  readonly name: string;
  readonly kind: "BRIEFING" | "VIEW";
  /** Of a BRIEFING the region's code, of a VIEW its address on this platform. */
  readonly target: string;
  /** Five words of cron, in China's time, the first one number: at most once an hour. */
  readonly cron: string;
  readonly language: "zh" | "en";
  /** Empty: to the folder alone. */
  readonly recipients: readonly string[];
  /** In the order of FORMATS. Both: without a browser HTML alone. */
  readonly formats: readonly Format[];
}

/** The code of the region that a schedule is of; null of a view that names none. */
export const regionCodeOf = ({ kind, target }: Pick<Schedule, "kind" | "target">): string | null =>
  kind === "BRIEFING" ? target : new URL(target, "http://atlas.invalid").searchParams.get("region");

const paused = (cron: string): Cron => new Cron(cron, { timezone: TIME_ZONE, paused: true, mode: "5-part" });

/** The last time up to a moment that the schedule was due; null: never. */
export function lastDue(cron: string, now: Date): Date | null {
  // A run just at the moment counts; the library asks for those before it.
  return paused(cron).previousRuns(1, new Date(now.getTime() + 1))[0] ?? null;
}

/** The next time that it is due. */
export const nextDue = (cron: string, now: Date): Date | null => paused(cron).nextRun(now);

/** Throws BadInput for what no schedule can be. */
export function checkSchedule({ name, kind, target, cron, recipients, formats }: Schedule): void {
  if (!/^[^\p{Cc}\p{Cf}\p{Cs}]{1,60}$/u.test(name)) throw new BadInput("name", "1 to 60 visible characters", name);
  if (kind === "BRIEFING" && !/^\d{6,12}$/.test(target)) throw new BadInput("briefing", "a region's code", target);
  if (kind === "VIEW" && !/^\/(?!\/)[^\s\\]{0,1000}$/.test(target))
    throw new BadInput("view", "an address on this platform, such as /?region=370800", target);
  if (formats.length === 0 || (kind === "VIEW" && formats.join() !== "PDF"))
    throw new BadInput("formats", kind === "VIEW" ? "PDF, for a view" : "PDF, HTML or both", formats.join());
  if (recipients.length > MOST_RECIPIENTS)
    throw new BadInput("to", `at most ${MOST_RECIPIENTS} addresses`, `${recipients.length} addresses`);
  const wrong = recipients.find((one) => !isAddress(one));
  if (wrong !== undefined) throw new BadInput("to", "addresses with commas", wrong);
  if (!/^\s*\d+\s/.test(cron)) throw new BadInput("at", "a minute, one number: at most once an hour", cron);
  try {
    paused(cron);
  } catch (error) {
    throw new BadInput("at", `five words of cron (${(error as Error).message})`, cron);
  }
}
