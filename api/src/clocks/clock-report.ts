import { wholeMinutes } from "../calendar/local-time.ts";
import type { WorkingCalendar } from "../working-time/working-calendar.ts";
import { type Clock, type Complaint, deadlines, type StepClock } from "./deadline.ts";

/** The clocks of a complaint at a moment, as JSON: instants in ISO 8601 with the policy's offset, lengths in whole minutes. */
export function clockReport(complaint: Complaint, at: number) {
  const { policies, calendar } = complaint;
  return {
    policy: policies.id,
    at: calendar.textOf(at),
    timeZone: calendar.zone.name,
    unit: "minutes",
    holidays: calendar.holidays.version,
    holidaysKnown: `${calendar.holidays.firstYear} to ${calendar.holidays.lastYear}`,
    steps: deadlines(complaint, at).map((step) => stepReport(step, calendar)),
  };
}

const stepReport = ({ id, applies, clock, earlier }: StepClock, calendar: WorkingCalendar) => ({
  step: id,
  name: clock.step.name,
  applies,
  ...clockOf(clock, calendar),
  earlierRuns: earlier.map((run) => clockOf(run, calendar)),
});

function clockOf(clock: Clock, calendar: WorkingCalendar) {
  const text = (instant: number | null): string | null => (instant === null ? null : calendar.textOf(instant));
  const limit = clock.limit === null ? null : wholeMinutes(clock.limit);
  const spent = wholeMinutes(clock.spent);
  return {
    state: clock.state,
    start: text(clock.start),
    startedBy: clock.startedBy,
    end: text(clock.end),
    endedBy: clock.endedBy,
    due: text(clock.due),
    spent,
    paused: wholeMinutes(clock.paused),
    left: limit === null ? null : limit - spent,
    limit,
    breached: clock.breached,
    counted: `${clock.step.limit.amount} ${clock.step.limit.unit}`,
    basis: clock.step.basis,
    policyVersion: `${clock.policy.id}@${clock.policy.version}`,
    card: clock.card,
    yellowAt: text(clock.yellowAt),
    redAt: text(clock.redAt),
    escalatesTo: clock.step.escalates?.to ?? null,
    escalatesAt: text(clock.escalatesAt),
    document: clock.step.escalates?.document ?? null,
    returnBy: text(clock.returnBy),
    provisional: clock.provisionalYears.length > 0,
    provisionalYears: clock.provisionalYears,
    notes: clock.notes.map(({ text }) => text),
    stretches: clock.stretches.map(({ from, to, because, detail, policy, counted }) => ({
      from: text(from),
      to: text(to),
      because,
      detail,
      policy,
      minutes: wholeMinutes(counted),
    })),
  };
}
