import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readPolicies } from "../clocks/read-policies.ts";
import { replayVerdicts } from "./replayed-verdicts.ts";
import { toldVerdict } from "./told-verdict.ts";
import type { VerdictRequest } from "./verdict-request.ts";

const folder = mkdtempSync(join(tmpdir(), "atlas-verdicts-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(...lines: string[]): string {
  const file = join(folder, "told.csv");
  writeFileSync(file, lines.join("\n"));
  return file;
}
const replayed = (file: string, more: Partial<VerdictRequest> = {}) =>
  replayVerdicts({ file, policy: null, timeZone: "America/New_York", today: "2026-11-28", ...more });

it("replays a portal's own deadlines to its verdicts: at the very instant is in time, a second after is not", async () => {
  const file = fileOf(
    "case_enquiry_id,open_dt,sla_target_dt,closed_dt,on_time",
    "1,2026-03-02 09:00:00,2026-03-04 09:00:00,2026-03-04 09:00:00,ONTIME",
    "2,2026-03-02 09:00:00,2026-03-04 09:00:00,2026-03-04 09:00:01,OVERDUE",
    // no deadline: whatever was told, nothing is judged
    "3,2026-03-02 09:00:00,,2026-03-04 09:00:01,ONTIME",
    // open at 2026-03-10 12:00, the latest moment of the file
    "4,2026-03-02 09:00:00,2026-03-10 11:59:00,,OVERDUE",
    "5,2026-03-02 09:00:00,2026-03-10 12:01:00,,ONTIME",
    // dated before it came in
    "6,2026-03-02 09:00:00,2026-03-01 09:00:00,2026-03-02 09:00:00,OVERDUE",
    // the night of the 8th has 23 hours there: 01:30 −05:00 to 03:30 −04:00
    "7,2026-03-08 01:30:00,2026-03-08 03:30:00,2026-03-08 03:29:59,ONTIME",
    // told wrongly, and not told
    "8,2026-03-02 09:00:00,2026-03-03 09:00:00,2026-03-02 10:00:00,OVERDUE",
    "9,2026-03-02 09:00:00,2026-03-03 09:00:00,2026-03-10 12:00:00,",
  );
  expect(await replayed(file)).toMatchObject({
    rows: 9,
    at: Date.parse("2026-03-10T12:00:00-04:00"),
    judged: { IN_TIME: 4, OVERDUE: 4 },
    alike: 6,
    untold: 1,
    withoutDeadline: 1,
    sameDeadline: null,
    differences: [{ row: 9, id: "8", told: "OVERDUE", replayed: "IN_TIME" }],
  });
  const later = await replayed(file, { at: Date.parse("2026-03-10T12:02:00-04:00") });
  expect(later.differences.map(({ id }) => id)).toEqual(["5", "8"]);
});

it("a day is meant until its end; what is over is told by days, by words, or by yes and no", async () => {
  const file = fileOf(
    "工单编号,受理时间,应办结日期,办结时间,是否超期",
    "甲,2026/9/1 08:30,2026/9/3,2026/9/3 23:59,否",
    "乙,2026/9/1 08:30,2026/9/3,2026/9/4 00:00,未超期",
    "丙,2026/9/1 08:30,2026/9/3,2026/9/4 00:01,3",
    "丁,2026/9/1 08:30,2026/9/3,2026/9/2 10:00,-1",
    "戊,2026/9/1 08:30,2026/9/3,2026/9/5 10:00,大概",
  );
  const { judged, alike, problems } = await replayed(file, { timeZone: "Asia/Shanghai" });
  expect({ judged, alike }).toEqual({ judged: { IN_TIME: 3, OVERDUE: 1 }, alike: 4 });
  expect(problems).toEqual([
    { row: 6, column: "是否超期", expected: expect.stringContaining("in time or overdue"), got: "大概" },
  ]);
});

it("counts by a policy and holds its deadline against the file's: 5 working days over the holidays of October", async () => {
  const file = fileOf(
    "工单编号,受理时间,派单时间,限办时间,办结时间,是否按时办结",
    // Tuesday the 29th, the 30th, then the 1st to the 7th are holidays; the 8th, the 9th, and the 10th, a Saturday that is worked: 17:30
    "甲,2026-09-28 09:00,2026-09-28 10:00,2026-10-10 17:30,2026-10-10 17:30,是",
    "乙,2026-09-28 09:00,2026-09-28 10:00,2026-10-10 17:30,2026-10-10 17:31,否",
    // five days by the calendar
    "丙,2026-09-28 09:00,2026-09-28 10:00,2026-10-03 10:00,2026-10-09 09:00,否",
  );
  const policy = readPolicies().find(({ id }) => id === "shandong-hotline")!;
  expect(await replayed(file, { policy, timeZone: "Asia/Shanghai" })).toMatchObject({
    judged: { IN_TIME: 2, OVERDUE: 1 },
    sameDeadline: { alike: 2, of: 3 },
    differences: [{ id: "丙", told: "OVERDUE", replayed: "IN_TIME" }],
  });
});

it("tells columns by their headers and by what stands below them, and says which it took", async () => {
  // the Chinese ledger of a hotline: a length in place of a date, 5 working days over October's holidays as above, 72 hours around the clock
  const ledger = await replayed(
    fileOf(
      "编号,登记时间,承办时限,答复时间,超期天数,办理结果",
      "C1,2026-09-28 10:00,5个工作日,2026-10-10 17:30,0,按时办结",
      "C2,2026-09-28 10:00,5个工作日,2026-10-10 17:31,1,超期办结",
      "C3,2026-09-28 10:00,72小时,2026-10-01 10:00,0,按时办结",
      "C4,2026-09-28 10:00,3天,2026-10-01 10:01,1,超期办结",
      "C5,2026-09-28 10:00,3天,,,办理中",
    ),
    { timeZone: "Asia/Shanghai" },
  );
  expect(ledger).toMatchObject({ judged: { IN_TIME: 2, OVERDUE: 3 }, alike: 4, untold: 1, differences: [] });
  expect(ledger.columns).toEqual([
    { column: "id", header: "编号" },
    { column: "reported_at", header: "登记时间" },
    { column: "limit", header: "承办时限" },
    { column: "handled_at", header: "答复时间" },
    { column: "in_time", header: "办理结果" },
  ]);
  expect(ledger.unused).toEqual(["超期天数"]);

  // a portal's export: month first, when the report ends, one that is open and late, one that is open and is not yet
  const portal = await replayed(
    fileOf(
      "Category,CASEID,OPENEDDATETIME,SLADATE,CLOSEDDATETIME,Late (Yes/No),CaseStatus,Report Ending Date",
      "Graffiti,1,3/1/2026 0:46,3/2/2026 8:30,3/2/2026 7:11,NO,Closed,3/2/2026",
      "Graffiti,2,2/15/2026 0:46,2/23/2026 8:30,,YES,Open,3/2/2026",
      "Graffiti,3,2/15/2026 0:46,3/23/2026 8:30,,NO,Open,3/2/2026",
    ),
  );
  expect(portal).toMatchObject({
    rows: 3,
    alike: 3,
    differences: [],
    asOfUnknown: false,
    unused: ["Category", "CaseStatus"],
  });
  expect(portal.at).toBe(Date.parse("2026-03-03T00:00:00-05:00"));

  // a help desk tells two clocks: the answer's is another
  const desk = await replayed(
    fileOf(
      "Ticket ID,Created time,Expected SLA to resolve,Expected SLA to first response,First response time,SLA For first response,Resolution time,SLA For Resolution,Close time",
      "1,2026-01-05 10:00,2026-01-06 10:00,2026-01-05 11:00,2026-01-05 12:00,SLA Violated,2026-01-06 09:00,Within SLA,2026-01-07 10:00",
      "2,2026-01-05 10:00,2026-01-06 10:00,2026-01-05 11:00,2026-01-05 10:30,Within SLA,2026-01-06 11:00,SLA Violated,2026-01-07 10:00",
    ),
  );
  expect(desk).toMatchObject({ judged: { IN_TIME: 1, OVERDUE: 1 }, alike: 2 });
});

it("days that stand as their midnights are days: closed on the last one is in time, on the next is not", async () => {
  for (const [day, closed] of [
    ["2026-01-07", "2026-01-08"],
    ["2026-01-07T00:00:00.000", "2026-01-08T00:00:00.000"],
    ["1/27/2026 12:00:00 AM", "1/28/2026 12:00:00 AM"],
  ] as const) {
    const file = fileOf(
      "id,created,target_date,closed_date,on_time",
      `1,2026-01-05 10:00,${day},${day},Y`,
      `2,2026-01-05 10:00,${day},${closed},N`,
    );
    expect(await replayed(file), day).toMatchObject({ judged: { IN_TIME: 1, OVERDUE: 1 }, alike: 2 });
  }
});

it("yes means what the column asks, words mean themselves", () => {
  const [inTime, overdue] = [toldVerdict("IN_TIME"), toldVerdict("OVERDUE")];
  for (const text of ["Y", "TRUE", "是", "1", "On-Time", "按期", "未逾期", "及时办结", "Within SLA", "即将超期"])
    expect(inTime(text), text).toBe("IN_TIME");
  for (const text of ["n", "0", "overdue", "Not met", "超时", "未按时办结", "SLA missed", "逾期未办结"])
    expect(inTime(text), text).toBe("OVERDUE");
  for (const text of ["yes", "12.5", "超期 3 天", "2 days", "逾期", "Breached"])
    expect(overdue(text), text).toBe("OVERDUE");
  for (const text of ["否", "0", "-3.2", "met", "按时办结"]) expect(overdue(text), text).toBe("IN_TIME");
  for (const text of ["办理中", "open", "Closed"]) expect(overdue(text), text).toBeNull();
  expect(() => inTime("7")).toThrow();
});

it("the command tells what differs and ends with 1; what it cannot judge by it says", () => {
  const verdicts = (...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, "scripts/bundled.mjs"), join(ROOT, "api/scripts/verdicts.ts"), ...args], {
      encoding: "utf8",
    });
  const file = fileOf(
    "id,open_dt,due_date,closed_dt,on_time",
    "a,2026-03-02 09:00,2026-03-03 09:00,2026-03-03 10:00,Y",
  );
  const { status, stdout } = verdicts(file);
  expect({ status, lines: stdout.trim().split("\n") }).toEqual({
    status: 1,
    lines: [
      "read as: number id · reported open_dt · due due_date · ended closed_dt · in time on_time",
      "told.csv: 1 complaints, 1 judged as of 2026-03-03 10:00, the latest moment in the file: 0 in time, 1 overdue",
      "the same verdict as told: 0; another: 1; none told: 0; no deadline, not judged: 0",
      "  row 2, a: told IN_TIME, replayed OVERDUE: due 2026-03-03 09:00, ended 2026-03-03 10:00: 1 h after it was due",
    ],
  });
  const bare = verdicts(fileOf("id,open_dt,due_date", "a,2026-03-02 09:00,2026-03-03"));
  expect(bare).toMatchObject({ status: 1, stdout: "" });
  expect(bare.stderr).toMatch(/^Expected a column with the source's verdict, .* got id, open_dt, due_date\./);
});
const ROOT = join(import.meta.dirname, "../../..");

it("a day and its time of day in two columns are one moment, whichever way they are written; what has no time is a day", async () => {
  const zh = fileOf(
    "工单编号,受理日期,受理时间,限办日期,限办时间,办结日期,办结时间,是否超期",
    "甲,2026-03-03,09:30,2026-03-05,09:30,2026-03-05,09:30,否",
    "乙,2026-03-03,14:00,2026-03-05,14:00,2026-03-05,14:01,是",
    "丙,2026-03-03,14:00,2026-03-05,,2026-03-05,23:59,否",
  );
  const { columns, unused, alike, differences } = await replayed(zh);
  expect(columns.map(({ header }) => header)).toContain("受理日期 + 受理时间");
  expect([unused, alike, differences]).toEqual([[], 3, []]);
  const en = fileOf(
    "Ticket No,Date Opened,Time Opened,Due Date,Time,Date Closed,Time Closed,SLA Breached",
    "1,03/03/2026,9:30 AM,03/05/2026,9:30 AM,03/05/2026,9:29 AM,No",
    "2,03/13/2026,2:00 PM,03/15/2026,2:00 PM,03/15/2026,2:01 PM,Yes",
  );
  expect(await replayed(en)).toMatchObject({ unused: [], alike: 2, differences: [] });
});

it("of several clocks of a complaint one is replayed, and the columns of the other are told", async () => {
  const file = fileOf(
    "id,created_at,response_due,responded_at,response_breached,resolution_due,resolved_at,resolution_breached",
    "1,2026-03-03 09:00,2026-03-03 11:00,2026-03-03 12:00,yes,2026-03-05 09:00,2026-03-05 08:00,no",
  );
  expect(await replayed(file)).toMatchObject({ alike: 1, otherClock: ["response_due", "response_breached"] });
  const columns = Object.fromEntries(
    Object.entries({ target_at: "response_due", handled_at: "responded_at", overdue: "response_breached" }).map(
      ([name, from]) => [name, { from: [from] }],
    ),
  );
  const other = await replayed(file, { mapping: { where: [], columns: { ...columns, closed_at: null } } });
  expect(other).toMatchObject({ alike: 1, judged: { OVERDUE: 1 }, differences: [] });
});
