import { wholeMinutes } from "../calendar/local-time.ts";
import type { ComplaintEvent } from "../clocks/complaint-event.ts";
import { currentPoliciesOf } from "../clocks/current-policies.ts";
import type { Clock, StepClock } from "../clocks/deadline.ts";
import { isByCalendar } from "../clocks/limit.ts";
import { UNIT_OF } from "../clocks/limit-units.ts";
import type { PolicyVersions } from "../clocks/policy-versions.ts";
import { sitePolicies } from "../clocks/site-policies.queries.ts";
import { stepClocks } from "../clocks/step-clocks.ts";
import { categoryTree } from "../complaints/category.loaders.ts";
import type { Complaint } from "../complaints/complaint.type.ts";
import type { Context } from "../context.ts";
import { estateOnDay } from "../estate/estate.loaders.ts";
import { firmByKey } from "../firm/firm.loaders.ts";
import { loader } from "../loader.ts";
import type { Region } from "../region/region.type.ts";
import type { WorkingCalendar } from "../working-time/working-calendar.ts";
import type { ComplaintClock, ComplaintClocks, ComplaintStepClock } from "./complaint-clocks.type.ts";
import { historyOf } from "./complaint-history.ts";
import type { ComplaintHistoryEvent } from "./complaint-history.type.ts";

/** A complaint that stands so has ended. */
export const ENDED: ReadonlySet<string> = new Set(["HANDLED", "CLOSED"]);

const policies = loader<string, readonly PolicyVersions[]>(
  (one) => one,
  async (ones, context) => {
    // they hold everywhere, and name nothing that lies in a region
    const current = currentPoliciesOf(await context.run(sitePolicies, {}));
    return ones.map(() => current);
  },
);

/** The policies that complaints go by; read once in a request. */
export const policiesOf = (context: Context): Promise<readonly PolicyVersions[]> => policies.load(context, "current");

/** The clocks of a complaint at a moment; null where it has none. */
export async function clocksOf(complaint: Complaint, at: Date, context: Context): Promise<ComplaintClocks | null> {
  const events = (await historyOf(complaint, context)).map(eventOf);
  const subject = await subjectOf(complaint, context);
  const hasEnded = ENDED.has(complaint.status);
  const clocks = stepClocks({ subject, hasEnded, events }, at.getTime(), await policiesOf(context));
  if (clocks === null) return null;
  const { policies, calendar, steps } = clocks;
  const policy = steps[0]!.clock.policy;
  return {
    policy: policies.id,
    policyNameZh: policy.name.zh,
    policyNameEn: policy.name.en,
    policySourceZh: policy.source.zh,
    policySourceEn: policy.source.en,
    policySource: policy.source.en,
    at,
    timeZone: calendar.zone.name,
    steps: steps.map((step) => stepOf(step, complaint.region, calendar)),
  };
}

/** What of a complaint says which policy it goes by. */
export async function subjectOf({ estateKey, key, region, source, categoryId }: Complaint, context: Context) {
  const state = estateKey === null ? null : await estateOnDay.load(context, { ...estateKey, day: key.day });
  const firm = state?.firmKey ? await firmByKey.load(context, state.firmKey) : null;
  return {
    // whoever sees a street alone is told by the same policy as who sees its city
    regions: codesTo(context.namesOfAll.byId(region.regionId)),
    firm: firm?.name ?? null,
    source,
    categories: (await categoryTree(context)).pathOf(categoryId),
    reportedOn: key.day,
  };
}

/** Codes of the regions that one lies in, from the root down to itself. */
export const codesTo = (region: Region): string[] =>
  region.parent === null ? [region.code] : [...codesTo(region.parent), region.code];

/** An event as its clocks take it. */
export const eventOf = (event: Omit<ComplaintHistoryEvent, "region">): ComplaintEvent => ({
  type: event.type,
  at: event.at.getTime(),
  ...(event.reason !== null && { reason: event.reason }),
  ...(event.step !== null && { step: event.step }),
  ...(event.amount !== null && { amount: event.amount }),
  ...(event.amountUnit !== null && { unit: UNIT_OF[event.amountUnit] }),
  ...(event.due !== null && { due: event.due.getTime() }),
  ...(event.priority !== null && { priority: event.priority }),
  ...(event.level !== null && { level: event.level }),
});

const stepOf = (
  { id, applies, clock, earlier }: StepClock,
  region: Region,
  calendar: WorkingCalendar,
): ComplaintStepClock => ({
  step: id,
  nameZh: clock.step.name.zh,
  nameEn: clock.step.name.en,
  applies,
  clock: clockOf(clock, region, calendar),
  earlier: earlier.map((run) => clockOf(run, region, calendar)),
});

const momentOf = (instant: number | null): Date | null => (instant === null ? null : new Date(instant));

function clockOf(clock: Clock, region: Region, calendar: WorkingCalendar): ComplaintClock {
  const { step, policy } = clock;
  const limit = clock.limit === null ? null : wholeMinutes(clock.limit);
  const spent = wholeMinutes(clock.spent);
  return {
    state: clock.state,
    extensionConsent: step.extension?.consent ?? null,
    start: momentOf(clock.start),
    startedBy: clock.startedBy,
    end: momentOf(clock.end),
    endedBy: clock.endedBy,
    due: momentOf(clock.due),
    limit,
    spent,
    paused: wholeMinutes(clock.paused),
    left: limit === null ? null : limit - spent,
    breached: clock.breached,
    card: clock.card,
    yellowAt: momentOf(clock.yellowAt),
    redAt: momentOf(clock.redAt),
    escalatesAt: momentOf(clock.escalatesAt),
    escalatesTo: step.escalates?.to ?? null,
    returnBy: momentOf(clock.returnBy),
    limitStated: `${step.limit.amount} ${step.limit.unit}`,
    byWorkingCalendar: isByCalendar(step.limit),
    minutesOfWorkday: isByCalendar(step.limit) ? calendar.minutesOfWorkday : null,
    isStated: step.basis === "STATED",
    policyVersion: `${policy.id}@${policy.version}`,
    provisionalYears: [...clock.provisionalYears],
    notes: clock.notes.map(({ text }) => text),
    remarks: clock.notes.map(({ type, at, reason, consent }) => ({ type, at: new Date(at), reason, consent })),
    // for those alone who ask
    get stretches() {
      return clock.stretches.map((stretch) => ({
        from: new Date(stretch.from),
        to: new Date(stretch.to),
        because: stretch.because,
        region,
        detail: stretch.detail,
        policyVersion: stretch.policy,
        minutes: wholeMinutes(stretch.counted),
      }));
    },
  };
}
