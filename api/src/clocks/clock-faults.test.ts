import { expect, it } from "vitest";
import { complaintClocks, events, type Told, versionOf } from "../../test/complaint-clocks.ts";

// The faults that ticket systems have with their clocks. Each test says how its value was counted by hand. Business hours are 08:30-12:00 and
// 13:30-17:30, 450 minutes a working day; 2026-03-02 is a Monday.

it("a pause is counted as the deadline is: by the calendar", () => {
  // Assigned Monday 10:00, 5 working days: Tuesday to Friday and the next Monday, due 9 March 17:30. Paused from Friday 17:00 to Monday 09:00:
  // 64 hours around the clock, but 30 minutes of Friday and 30 of Monday by the calendar. Due 60 working minutes later: Tuesday 09:30.
  const [handle] = complaintClocks("shandong-hotline", "2026-03-09T12:00", [
    ["ASSIGNED", "2026-03-02T10:00"],
    ["PAUSED", "2026-03-06T17:00", { reason: "等居民补材料" }],
    ["RESUMED", "2026-03-09T09:00"],
  ]);
  expect(handle).toMatchObject({ due: "2026-03-10T09:30:00+08:00", paused: 60, breached: false });
  // Monday 10:00-12:00 and 13:30-17:30 are 360, Tuesday to Thursday 1350, Friday until 17:00 420, Monday 09:00-12:00 180.
  expect(handle).toMatchObject({ spent: 360 + 1350 + 420 + 180, limit: 360 + 5 * 450 });
});

it("a pause of a clock around the clock counts around the clock", () => {
  // Assigned Monday 10:00, 3 days: Thursday 10:00. Paused Tuesday 10:00 to Wednesday 22:00, 36 hours: due Friday 22:00.
  const [firm] = complaintClocks("jining", "2026-03-06T09:00", [
    ["ASSIGNED", "2026-03-02T10:00"],
    ["PAUSED", "2026-03-03T10:00"],
    ["RESUMED", "2026-03-04T22:00"],
  ]);
  // Until Friday 09:00 95 hours have passed, 36 of them paused.
  expect(firm).toMatchObject({ due: "2026-03-06T22:00:00+08:00", paused: 36 * 60, spent: 59 * 60, left: 13 * 60 });
});

it("pauses are kept when the policy changes", () => {
  // Version 1 allows 3 days, version 2 from Wednesday on 5. Assigned Monday 10:00, paused Monday 12:00 to Tuesday 12:00, under version 1 still.
  // Under version 2: 5 days and the 24 hours of the pause, due Sunday 10:00.
  const versions = [
    versionOf({ version: 1, to: "2026-03-04", limit: "days: 3" }),
    versionOf({ version: 2, from: "2026-03-04", limit: "days: 5" }),
  ];
  const [step] = complaintClocks(versions, "2026-03-05T10:00", [
    ["ASSIGNED", "2026-03-02T10:00"],
    ["PAUSED", "2026-03-02T12:00"],
    ["RESUMED", "2026-03-03T12:00"],
  ]);
  expect(step).toMatchObject({ due: "2026-03-08T10:00:00+08:00", paused: 1440, spent: 2 * 1440, breached: false });
  expect(step!.stretches.map(({ because, policy, minutes }) => [because, policy, minutes])).toEqual([
    ["RUNNING", "trial@1", 120],
    ["PAUSED", "trial@1", 1440],
    ["RUNNING", "trial@1", 720],
    ["RUNNING", "trial@2", 34 * 60],
  ]);
});

it("a stricter version makes nothing overdue before it came into force", () => {
  // 3 days from Monday 10:00; version 2 allows 1 day from Wednesday 00:00 on, when 38 hours have passed: due at that midnight, not on Tuesday.
  const versions = [
    versionOf({ version: 1, to: "2026-03-04", limit: "days: 3" }),
    versionOf({ version: 2, from: "2026-03-04", limit: "days: 1" }),
  ];
  const told = (at: string) => complaintClocks(versions, at, [["ASSIGNED", "2026-03-02T10:00"]])[0];
  expect(told("2026-03-03T23:59")).toMatchObject({ breached: false, policyVersion: "trial@1" });
  expect(told("2026-03-04T00:01")).toMatchObject({ breached: true, due: "2026-03-04T00:00:00+08:00" });
});

it("nothing is breached while it is paused, and what was breached before stays so", () => {
  // Due Thursday 10:00; paused on Thursday at 09:00 with an hour left. A week later the hour is still left: were it resumed now, due in an hour.
  const paused = events([
    ["ASSIGNED", "2026-03-02T10:00"],
    ["PAUSED", "2026-03-05T09:00"],
  ]);
  const [firm, street] = complaintClocks("jining", "2026-03-12T09:00", paused);
  expect(firm).toMatchObject({ state: "PAUSED", breached: false, left: 60, due: "2026-03-12T10:00:00+08:00" });
  expect(street).toMatchObject({ state: "NOT_STARTED" });
  // Paused at 11:00 instead: it had been due at 10:00, and a pause heals nothing.
  const late = events([
    ["ASSIGNED", "2026-03-02T10:00"],
    ["PAUSED", "2026-03-05T11:00"],
  ]);
  expect(complaintClocks("jining", "2026-03-12T09:00", late)[0]).toMatchObject({
    breached: true,
    due: "2026-03-05T10:00:00+08:00",
    left: -60,
  });
});

it("nothing escalates at midnight to an empty office", () => {
  // Assigned Tuesday 23:30, due 3 days later on Friday 23:30; the street hears of it on Monday 08:30, and its 3 days begin then.
  const told = (at: string) => complaintClocks("jining", at, [["ASSIGNED", "2026-03-03T23:30"]]);
  expect(told("2026-03-07T12:00")).toMatchObject([
    { due: "2026-03-06T23:30:00+08:00", breached: true, escalatesAt: "2026-03-09T08:30:00+08:00" },
    { state: "NOT_STARTED" },
  ]);
  expect(told("2026-03-09T08:30")[1]).toMatchObject({ state: "RUNNING", due: "2026-03-12T08:30:00+08:00" });
  // Working days end when business does, not at the midnight that begins or ends the day: Monday and 5 more, due Monday 17:30.
  expect(complaintClocks("shandong-hotline", "2026-03-09T17:30", [["ASSIGNED", "2026-03-02T10:00"]])[0]).toMatchObject({
    due: "2026-03-09T17:30:00+08:00",
    breached: false,
    left: 0,
  });
});

it("holidays are not counted, and the weekends worked for them are", () => {
  // Assigned Monday 28 September 2026: 29 and 30 September; 1 to 7 October are off; 8, 9 and Saturday 10 October, which is worked.
  expect(complaintClocks("shandong-hotline", "2026-10-05T12:00", [["ASSIGNED", "2026-09-28T10:00"]])[0]).toMatchObject({
    due: "2026-10-10T17:30:00+08:00",
    // 360 of Monday and two days of 450; the holiday added nothing
    spent: 1260,
    provisional: false,
  });
});

it("a deadline in a year that has not been announced is provisional", () => {
  // 28 December 2026 and 15 working days reach into 2027, of which only weekends are known: 29 to 31 December, then 1, 4 to 8, 11 to 15 and 18 January.
  expect(complaintClocks("shandong-2017", "2026-12-28T12:00", [["ASSIGNED", "2026-12-28T10:00"]])[0]).toMatchObject({
    due: "2027-01-18T17:30:00+08:00",
    provisional: true,
    provisionalYears: [2027],
  });
});

it("a policy that was withdrawn stops its clocks, and breaches nothing after", () => {
  // In force until Tuesday 3 March; 3 days from Monday 10:00 would end on Thursday. 38 hours were spent when it ended.
  const versions = [versionOf({ version: 1, to: "2026-03-04", limit: "days: 3" })];
  const [step] = complaintClocks(versions, "2026-03-20T10:00", [["ASSIGNED", "2026-03-02T10:00"]]);
  expect(step).toMatchObject({ state: "NO_POLICY", due: null, breached: false, spent: 38 * 60, escalatesAt: null });
  expect(step!.stretches.at(-1)).toMatchObject({ because: "NO_POLICY", minutes: 0 });
});

it.each(["MERGED", "WITHDRAWN", "CLOSED"] as const)("%s ends every clock, and nothing escalates after", (type) => {
  // Ended on Wednesday 10:00, after 48 of 72 hours; asked a month later.
  const [firm, street] = complaintClocks("jining", "2026-04-02T10:00", [
    ["ASSIGNED", "2026-03-02T10:00"],
    [type, "2026-03-04T10:00"],
    ["ASSIGNED", "2026-03-10T10:00"],
  ]);
  expect(firm).toMatchObject({ state: "ENDED", endedBy: type, breached: false, spent: 48 * 60, escalatesAt: null });
  expect(firm!.notes).toEqual([
    "ASSIGNED 2026-03-10T10:00:00+08:00: came after the end; the clock stays where it ended",
  ]);
  expect(street).toMatchObject({ state: "NOT_STARTED", due: null });
});

it("a ticket merged between its due time and the morning is not escalated", () => {
  // Due Friday 23:30, merged on Saturday, before the street could hear of it on Monday: overdue, but not escalated.
  expect(
    complaintClocks("jining", "2026-03-20T10:00", [
      ["ASSIGNED", "2026-03-03T23:30"],
      ["MERGED", "2026-03-07T10:00"],
    ]),
  ).toMatchObject([{ breached: true, escalatesAt: null }, { state: "NOT_STARTED" }]);
});

it("a clock stands still once its step has ended", () => {
  // Handled after 71 hours: an hour was left, and is left for good.
  expect(
    complaintClocks("jining", "2027-03-02T10:00", [
      ["ASSIGNED", "2026-03-02T10:00"],
      ["HANDLED", "2026-03-05T09:00"],
    ])[0],
  ).toMatchObject({ breached: false, spent: 71 * 60, left: 60, end: "2026-03-05T09:00:00+08:00" });
  // At the very moment it is due is in time; a minute later is not.
  const handledAt = (at: string) =>
    complaintClocks("jining", "2026-03-06T10:00", [
      ["ASSIGNED", "2026-03-02T10:00"],
      ["HANDLED", at],
    ])[0]!.breached;
  expect([handledAt("2026-03-05T10:00"), handledAt("2026-03-05T10:01")]).toEqual([false, true]);
});

it("what began before its policy was in force has no clock, and it says why", () => {
  // In force from Wednesday 4 March on, 3 days: assigned on Monday it has no clock, assigned anew on Thursday 10:00 it is due on Sunday 10:00.
  const version = versionOf({ version: 1, from: "2026-03-04", limit: "days: 3" });
  const early = ["ASSIGNED", "2026-03-02T10:00"] as const;
  const why =
    "ASSIGNED 2026-03-02T10:00:00+08:00: no version of the policy that has this step was in force; no clock starts";
  const told = (...more: Told[]) => complaintClocks([version], "2026-03-06T10:00", [early, ...more])[0]!;
  expect(told()).toMatchObject({ state: "NOT_STARTED", due: null, notes: [why] });
  expect(told(["ASSIGNED", "2026-03-05T10:00"])).toMatchObject({ due: "2026-03-08T10:00:00+08:00", notes: [why] });
  // what had ended then starts nothing, and needs no word
  expect(complaintClocks([version], "2026-03-06T10:00", [["CLOSED", "2026-03-01T10:00"], early])[0]!.notes).toEqual([]);
});

it("extensions add what the policy allows, in time and not after", () => {
  const assigned = ["ASSIGNED", "2026-03-02T10:00"] as const;
  // 5 working days end on Monday 9 March; 4 more on Friday 13; the 6 that are left of 10 on Monday 23.
  const some = ["EXTENDED", "2026-03-04T10:00", { reason: "需专家鉴定", amount: 4 }] as const;
  const rest = ["EXTENDED", "2026-03-12T10:00", { reason: "需专家鉴定", amount: 9 }] as const;
  const at = "2026-03-12T12:00";
  expect(complaintClocks("shandong-hotline", at, [assigned, some])[0]!.due).toBe("2026-03-13T17:30:00+08:00");
  const both = complaintClocks("shandong-hotline", at, [assigned, some, rest])[0]!;
  expect(both.due).toBe("2026-03-23T17:30:00+08:00");
  expect(both.notes).toEqual(["EXTENDED 2026-03-12T10:00:00+08:00: cut to the 6 workingDays that the policy allows"]);
  // Asked for on Tuesday 10 March, after it was due.
  expect(
    complaintClocks("shandong-hotline", at, [assigned, ["EXTENDED", "2026-03-10T10:00", { reason: "忙" }]])[0],
  ).toMatchObject({ due: "2026-03-09T17:30:00+08:00", breached: true });
  // 2017: 15 working days after 2 March end on 23 March, 7 more on 1 April; the second time changes nothing.
  const [twice] = complaintClocks("shandong-2017", "2026-03-20T12:00", [
    assigned,
    ["EXTENDED", "2026-03-05T10:00", { reason: "复杂" }],
    ["EXTENDED", "2026-03-06T10:00", { reason: "复杂" }],
  ]);
  expect(twice).toMatchObject({ due: "2026-04-01T17:30:00+08:00" });
  expect(twice!.notes).toEqual(["EXTENDED 2026-03-06T10:00:00+08:00: the policy allows an extension once"]);
});

it("an extension without the consent that the policy asks for adds nothing", () => {
  // 5 working days end on Monday 9 March; the hotline's extensions are the city's to grant, and 4 more days end on Friday 13.
  const dueBy = (level?: string) =>
    complaintClocks("shandong-hotline", "2026-03-05T12:00", [
      ["ASSIGNED", "2026-03-02T10:00"],
      ["EXTENDED", "2026-03-04T10:00", { reason: "需专家鉴定", amount: 4, ...(level && { level }) }],
    ])[0]!;
  expect(dueBy("STREET")).toMatchObject({
    due: "2026-03-09T17:30:00+08:00",
    notes: ["EXTENDED 2026-03-04T10:00:00+08:00: the policy asks for the consent of CITY, got STREET"],
  });
  // the city itself, a level above it, and a source that does not say who it was
  for (const level of ["CITY", "PROVINCE", undefined]) expect(dueBy(level).due).toBe("2026-03-13T17:30:00+08:00");
});

it("a weekend is that of the place, not of Greenwich", () => {
  // Assigned on Friday 6 March at 07:00, which is Thursday 23:00 in Greenwich: 5 working days from Friday on are 9 to 13 March. In Greenwich's
  // days they would have been Friday to Thursday.
  const [early] = complaintClocks("shandong-hotline", "2026-03-06T07:30", [["ASSIGNED", "2026-03-06T07:00"]]);
  expect(early).toMatchObject({ due: "2026-03-13T17:30:00+08:00", spent: 0 });
  // Monday 07:59 is still Sunday there, and 08:30 to 09:00 is Monday's first half hour
  const [monday] = complaintClocks("shandong-hotline", "2026-03-09T09:00", [["ASSIGNED", "2026-03-07T12:00"]]);
  expect(monday).toMatchObject({ due: "2026-03-13T17:30:00+08:00", spent: 30 });
});

it("the noon between two business periods counts for nothing", () => {
  // Assigned Monday 11:30; asked at 14:00: 30 minutes until 12:00 and 30 from 13:30.
  const [handle] = complaintClocks("shandong-hotline", "2026-03-02T14:00", [["ASSIGNED", "2026-03-02T11:30"]]);
  expect(handle).toMatchObject({ spent: 60 });
  expect(handle!.stretches.map(({ because, minutes }) => [because, minutes])).toEqual([
    ["RUNNING", 30],
    ["OFF_HOURS", 0],
    ["RUNNING", 30],
  ]);
});

it("reopened begins anew, and what was said of the first time stays said", () => {
  // First time overdue by a day, handled on Friday 10:00; reopened on the next Monday 10:00, 3 days from there.
  const [firm] = complaintClocks("jining", "2026-03-10T10:00", [
    ["ASSIGNED", "2026-03-02T10:00"],
    ["HANDLED", "2026-03-06T10:00"],
    ["REOPENED", "2026-03-09T10:00"],
  ]);
  expect(firm).toMatchObject({ due: "2026-03-12T10:00:00+08:00", spent: 1440, breached: false, startedBy: "REOPENED" });
  expect(firm!.earlierRuns).toMatchObject([{ due: "2026-03-05T10:00:00+08:00", breached: true, spent: 4 * 1440 }]);
});

it("wrong assignments go back within 2 working days with a reason, and otherwise the clock goes on", () => {
  const assigned = ["ASSIGNED", "2026-03-02T10:00"] as const;
  const at = "2026-03-06T12:00";
  // 2 working days after Monday: until Wednesday 17:30. Assigned again on Thursday: 5 working days, until Thursday 12 March.
  const again = ["ASSIGNED", "2026-03-05T10:00"] as const;
  const [good] = complaintClocks("shandong-hotline", at, [
    assigned,
    ["RETURNED", "2026-03-04T17:30", { reason: "非本辖区" }],
    again,
  ]);
  expect(good).toMatchObject({ due: "2026-03-12T17:30:00+08:00", returnBy: "2026-03-09T17:30:00+08:00" });
  expect(good!.earlierRuns).toMatchObject([
    { endedBy: "RETURNED", breached: false, returnBy: "2026-03-04T17:30:00+08:00" },
  ]);
  const late = complaintClocks("shandong-hotline", at, [
    assigned,
    ["RETURNED", "2026-03-04T17:31", { reason: "非本辖区" }],
    again,
  ]);
  const mute = complaintClocks("shandong-hotline", at, [assigned, ["RETURNED", "2026-03-03T10:00"], again]);
  for (const [handle] of [late, mute])
    expect(handle).toMatchObject({ due: "2026-03-09T17:30:00+08:00", earlierRuns: [] });
});

it("urging, rating and passing on change no time; being assigned twice starts nothing anew", () => {
  const plain = complaintClocks("jining", "2026-03-04T10:00", [["ASSIGNED", "2026-03-02T10:00"]]);
  const urged = complaintClocks("jining", "2026-03-04T10:00", [
    ["ASSIGNED", "2026-03-02T10:00"],
    ["URGED", "2026-03-03T10:00"],
    ["TRANSFERRED", "2026-03-03T11:00"],
    ["ASSIGNED", "2026-03-03T12:00"],
    ["RATED", "2026-03-03T13:00"],
  ]);
  expect(urged).toEqual(plain);
});

it("the street's deadline is the one it set", () => {
  const [, street] = complaintClocks("jining", "2026-03-04T10:00", [
    ["ASSIGNED", "2026-03-02T10:00"],
    ["ESCALATED", "2026-03-03T10:00", { due: "2026-03-10T12:00" }],
  ]);
  expect(street).toMatchObject({
    start: "2026-03-03T10:00:00+08:00",
    due: "2026-03-10T12:00:00+08:00",
    limit: 7 * 1440 + 120,
  });
});

it("cards of 2017: yellow a working day before, red on the first working day after, then a supervision notice", () => {
  // Due Monday 23 March 17:30; yellow from Friday 20 March, red from Tuesday 24 March.
  const card = (at: string) => complaintClocks("shandong-2017", at, [["ASSIGNED", "2026-03-02T10:00"]])[0]!.card;
  expect(["2026-03-19T17:00", "2026-03-20T08:30", "2026-03-23T20:00", "2026-03-24T08:30"].map(card)).toEqual([
    null,
    "YELLOW",
    "YELLOW",
    "RED",
  ]);
  const [handle] = complaintClocks("shandong-2017", "2026-03-24T09:00", [["ASSIGNED", "2026-03-02T10:00"]]);
  expect(handle).toMatchObject({ escalatesTo: "PROVINCE", document: { zh: "督办单" }, breached: true });
});

it("2341: minutes go on at night, and the written answer is for serious matters alone", () => {
  const received = (more: object) =>
    complaintClocks("2341", "2026-03-03T03:45", [["RECEIVED", "2026-03-02T23:30", more]]);
  expect(received({ priority: "serious" })).toMatchObject([
    { step: "reply", due: "2026-03-02T23:50:00+08:00", breached: true },
    { step: "plan", due: "2026-03-03T00:00:00+08:00", breached: true },
    { step: "answer", due: "2026-03-03T03:30:00+08:00", breached: true, applies: true },
    { step: "solve", due: "2026-03-03T23:30:00+08:00", breached: false, left: 1440 - 255 },
  ]);
  expect(received({ priority: "normal" })[2]).toMatchObject({
    applies: false,
    state: "NOT_APPLICABLE",
    breached: false,
  });
  expect(received({})[2]).toMatchObject({ applies: null, breached: null });
  expect(received({ reason: "重大" })[2]).toMatchObject({ applies: true, breached: true });
});

it("Dezhou's street calls, and the county's department has a working day to answer", () => {
  // Called on Friday at noon: answered until Monday 17:30, handled until the next Friday.
  const called = complaintClocks("dezhou", "2026-03-09T18:00", [["ESCALATED", "2026-03-06T12:00"]]);
  expect(called).toMatchObject([
    { due: "2026-03-09T17:30:00+08:00", breached: true },
    { due: "2026-03-13T17:30:00+08:00", breached: false },
  ]);
});
