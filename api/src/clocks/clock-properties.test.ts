import fc from "fast-check";
import { expect, it } from "vitest";
import { moment, policiesOf, versionOf } from "../../test/complaint-clocks.ts";
import { CHINA, instantOf, localDayOf } from "../calendar/local-time.ts";
import type { ComplaintEvent } from "./complaint-event.ts";
import { complaintEventTypes } from "./complaint-event-types.ts";
import { type Complaint, deadlines } from "./deadline.ts";
import { calendarOf } from "./policy-versions.ts";

/** Over the National Day of 2026, in minutes. */
const [FIRST, LAST] = [moment("2026-09-21T00:00"), moment("2026-10-20T00:00")];
const MINUTE = 60_000;
const instant = fc.integer({ min: 0, max: (LAST - FIRST) / MINUTE }).map((minutes) => FIRST + minutes * MINUTE);

const POLICIES = [
  ...["jining", "shandong-hotline", "shandong-2017", "2341", "dezhou"].map((id) => policiesOf(id)),
  policiesOf([
    versionOf({ version: 1, to: "2026-09-28", limit: "workingDays: 3" }),
    versionOf({ version: 2, from: "2026-09-28", to: "2026-10-14", limit: "days: 5", pauses: "{ after: [RETURNED] }" }),
  ]),
].map((policies) => ({ policies, calendar: calendarOf(policies) }));
const policy = fc.constantFrom(...POLICIES);

const event: fc.Arbitrary<ComplaintEvent> = fc
  .record(
    {
      type: fc.constantFrom(...complaintEventTypes.values),
      at: instant,
      reason: fc.constantFrom("等材料", "雨", "重大"),
      step: fc.constantFrom("firm", "handle", "reply"),
      amount: fc.integer({ min: 1, max: 12 }),
      id: fc.constantFrom("a", "b"),
    },
    { requiredKeys: ["type", "at"] },
  )
  .filter(({ type, step }) => step === undefined || type !== "CLOSED");
const history = fc.array(event, { maxLength: 12 });

const shuffled = fc
  .array(event, { maxLength: 12 })
  .chain((told) => fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length })));
/** What is told of every run, but for what only looks like a different object. */
const told = (complaint: Complaint, at: number): string =>
  JSON.stringify(deadlines(complaint, at), (key, value) => (key === "policy" || key === "step" ? value?.id : value));

it("the order of arrival changes nothing", () => {
  fc.assert(
    fc.property(policy, shuffled, instant, (by, [events, arrived], at) => {
      // Of two that claim one id the earlier counts, however they arrived.
      expect(told({ ...by, events: arrived }, at)).toBe(told({ ...by, events }, at));
    }),
  );
});

it("the replay of a prefix is what was said then", () => {
  fc.assert(
    fc.property(policy, history, instant, (by, events, at) => {
      const then = events.filter((one) => one.at <= at);
      expect(told({ ...by, events }, at)).toBe(told({ ...by, events: then }, at));
    }),
  );
});

it("what was breached stays breached while its run goes on, and its due time stands", () => {
  fc.assert(
    fc.property(policy, history, instant, instant, (by, events, one, other) => {
      const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
      const now = deadlines({ ...by, events }, later);
      for (const { id, clock } of deadlines({ ...by, events }, earlier)) {
        if (clock.breached !== true) continue;
        const step = now.find((known) => known.id === id)!;
        const same = [...step.earlier, step.clock].find(({ start }) => start === clock.start);
        expect(same).toMatchObject({ breached: true, due: clock.due });
      }
    }),
  );
});

it("an added pause never brings a deadline nearer, and never adds to what was spent", () => {
  fc.assert(
    fc.property(policy, history, instant, instant, instant, (by, events, one, other, at) => {
      const pause: ComplaintEvent[] = [
        { type: "PAUSED", at: Math.min(one, other), reason: "added" },
        { type: "RESUMED", at: Math.max(one, other), reason: "added" },
      ];
      // A pause may keep a step from going on by itself to the next, whose clock then starts later or not at all: steps of their own events alone.
      const own = (all: readonly ComplaintEvent[]) =>
        deadlines({ ...by, events: all }, at).filter(({ clock }) => clock.step.after === undefined);
      const after = own([...events, ...pause]);
      for (const [index, { clock }] of own(events).entries()) {
        const paused = after[index]!.clock;
        // It may also save an extension that would have come too late: that moves the limit, on the same side.
        expect(paused.spent).toBeLessThanOrEqual(clock.spent);
        if (clock.due !== null && paused.due !== null) expect(paused.due).toBeGreaterThanOrEqual(clock.due);
      }
    }),
  );
});

it("a night, a weekend and a holiday add no working time", () => {
  const { policies, calendar } = POLICIES[2]!;
  fc.assert(
    fc.property(instant, instant, (start, at) => {
      const events: ComplaintEvent[] = [{ type: "ASSIGNED", at: start }];
      const spent = (moment: number): number => deadlines({ policies, calendar, events }, moment)[0]!.clock.spent;
      const day = localDayOf(CHINA, at);
      const closing = instantOf(CHINA, day, "17:30");
      const opening = calendar.nextBusiness(closing);
      expect(spent(Math.max(opening, start))).toBe(spent(Math.max(closing, start)));
    }),
  );
});

it("stretches have no gaps, and add up to what was spent and paused", () => {
  fc.assert(
    fc.property(fc.constantFrom(...POLICIES.slice(0, 5)), history, instant, (by, events, at) => {
      for (const { clock, earlier } of deadlines({ ...by, events }, at))
        for (const { start, end, spent, paused, stretches } of [...earlier, clock]) {
          const sum = (because: string): number =>
            stretches.filter((one) => one.because === because).reduce((all, { counted }) => all + counted, 0);
          expect([sum("RUNNING"), sum("PAUSED")]).toEqual([spent, paused]);
          if (start === null || start === (end ?? at)) continue;
          expect([stretches[0]!.from, stretches.at(-1)!.to]).toEqual([start, end ?? at]);
          expect(stretches.slice(1).map(({ from }) => from)).toEqual(stretches.slice(0, -1).map(({ to }) => to));
        }
    }),
  );
});
