import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import { inTransaction, run } from "../db/database.ts";
import { type Letter, type Mailer, NotMailed } from "../mail/mailer.ts";
import { claimDelivery } from "./delivery.queries.ts";
import { addSchedule } from "./keep-schedule.ts";
import { type Rendered, storeIn } from "./render.ts";
import { CLAIM_LAPSES_MS, MOST_ATTEMPTS, runDue, type Sending } from "./run-due.ts";
import { checkSchedule, lastDue, nextDue, type Schedule } from "./schedule.ts";

const RENDERED: Rendered = {
  title: "济宁市小区治理情况通报",
  path: "/briefing?region=370800",
  files: [{ filename: "通报.html", contentType: "text/html; charset=utf-8", content: Buffer.from("<p>通报</p>") }],
};
const MONTHLY: Schedule = {
  name: "济宁月报",
  kind: "BRIEFING",
  target: "370800",
  cron: "0 8 1 * *",
  language: "zh",
  recipients: ["a@example.cn", "b@example.cn"],
  formats: ["HTML"],
};
/** The first of the month at eight in China. */
const due = (month: string): Date => new Date(`2026-${month}-01T00:00:00Z`);
const later = (moment: Date, ms: number): Date => new Date(moment.getTime() + ms);

it("is due by China's clocks, at the very moment too", () => {
  expect(lastDue("0 8 1 * *", due("11"))).toEqual(due("11"));
  expect(lastDue("0 8 1 * *", later(due("11"), -1))).toEqual(due("10"));
  expect(nextDue("0 8 1 * *", due("11"))).toEqual(due("12"));
});

it.each<[string, Partial<Schedule>]>([
  ["briefing", { target: "济宁" }],
  ["view", { kind: "VIEW", target: "//elsewhere.cn/" }],
  ["at", { cron: "0 8 32 * *" }],
  ["at", { cron: "0 0 8 1 * *" }],
  ["at", { cron: "*/5 * * * *" }],
  ["formats", { formats: [] }],
  ["formats", { kind: "VIEW", target: "/", formats: ["HTML"] }],
  ["to", { recipients: Array(51).fill("a@example.cn") }],
  ["to", { recipients: ["nobody"] }],
  ["to", { recipients: ["a@example.cn\r\nBcc: x@example.cn"] }],
  ["name", { name: "a\nb" }],
])("%s is checked", (field, wrong) => {
  expect(() => checkSchedule({ ...MONTHLY, ...wrong })).toThrow(new RegExp(`^${field}: expected`));
  expect(() => checkSchedule(MONTHLY)).not.toThrow();
});

describeOnBoth("schedules", (getDatabase) => {
  let letters: Letter[] = [];
  let folder = "";
  let refusal: NotMailed | null = null;
  let now = due("11");
  const mailer: Mailer = {
    async send(letter) {
      if (refusal) throw refusal;
      letters.push(letter);
      return [];
    },
  };
  const sending = (changed: Partial<Sending> = {}): Sending => ({
    render: async () => RENDERED,
    mailer,
    store: storeIn(folder),
    publicUrl: "https://atlas.example.cn",
    ...changed,
  });
  const look = (changed?: Partial<Sending>) => runDue(getDatabase(), sending(changed), () => now);
  const add = (schedule: Schedule, at: Date) =>
    inTransaction(getDatabase(), (client) => addSchedule(client, schedule, "shell", at));
  beforeEach(async () => {
    letters = [];
    refusal = null;
    folder = mkdtempSync(join(tmpdir(), "atlas-sent-"));
    await getDatabase().pool.query("delete from schedules");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("send what is due once, to everybody together, and keep a copy; nothing before it is due or of before it was made", async () => {
    await add(MONTHLY, later(due("10"), 1));
    now = later(due("11"), -1);
    expect(await look()).toEqual([]);
    now = later(due("11"), 20_000);
    expect(await look()).toEqual([{ schedule: "济宁月报", dueAt: due("11"), outcome: "SENT", why: null }]);
    expect(await look()).toEqual([]);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ to: MONTHLY.recipients, subject: RENDERED.title, attachments: RENDERED.files });
    for (const said of ["通报.html", "a@example.cn", "b@example.cn", "https://atlas.example.cn/briefing?region=370800"])
      expect(letters[0]!.text).toContain(said);
    const [kept] = readdirSync(join(folder, "济宁月报"));
    expect(readFileSync(join(folder, "济宁月报", kept!, "通报.html"), "utf8")).toBe("<p>通报</p>");
  });

  it("make up once for all that was missed while nothing ran: the last of it", async () => {
    await add({ ...MONTHLY, cron: "0 8 * * *" }, due("08"));
    now = later(due("11"), 3_600_000);
    expect((await look()).map(({ dueAt }) => dueAt)).toEqual([due("11")]);
    expect(await look()).toEqual([]);
    expect(letters).toHaveLength(1);
  });

  it("are sent by one of several servers that look at once", async () => {
    await add(MONTHLY, due("10"));
    now = later(due("11"), 1000);
    const told = await Promise.all([look(), look(), look(), look()]);
    expect(told.flat()).toHaveLength(1);
    expect(letters).toHaveLength(1);
  });

  it("are tried again after a failure that sent nothing, but neither at once nor without end", async () => {
    await add(MONTHLY, due("10"));
    now = later(due("11"), 1000);
    refusal = new NotMailed("no route", true);
    expect(await look()).toMatchObject([{ outcome: "FAILED", why: "no route" }]);
    expect(await look()).toEqual([]);
    for (let attempt = 2; attempt <= MOST_ATTEMPTS; attempt++) {
      now = later(now, CLAIM_LAPSES_MS);
      expect(await look()).toMatchObject([{ outcome: "FAILED" }]);
    }
    now = later(now, CLAIM_LAPSES_MS);
    expect(await look()).toEqual([]);
    await add({ ...MONTHLY, name: "另一份" }, due("10"));
    expect(await look()).toMatchObject([{ schedule: "另一份", outcome: "FAILED" }]);
    refusal = null;
    now = later(now, CLAIM_LAPSES_MS);
    expect(await look()).toMatchObject([{ schedule: "另一份", outcome: "SENT" }]);
    expect(letters).toHaveLength(1);
  });

  it("are never tried again where the mail may have gone out: that is told", async () => {
    await add(MONTHLY, due("10"));
    now = later(due("11"), 1000);
    refusal = new NotMailed("the connection ended", false);
    expect(await look()).toMatchObject([{ outcome: "UNKNOWN", why: "the connection ended" }]);
    refusal = null;
    now = later(now, 10 * CLAIM_LAPSES_MS);
    expect(await look()).toEqual([]);
    expect(letters).toEqual([]);
    // The next month is another delivery.
    now = later(due("12"), 1000);
    expect(await look()).toMatchObject([{ dueAt: due("12"), outcome: "SENT" }]);
  });

  it("are taken up again once the claim of a server that crashed before it sent has lapsed", async () => {
    await add(MONTHLY, due("10"));
    now = later(due("11"), 1000);
    const claim = { schedule: MONTHLY.name, dueAt: due("11"), now, lapsed: due("10"), most: MOST_ATTEMPTS };
    expect(await inTransaction(getDatabase(), (client) => run(client, claimDelivery, claim))).toEqual([
      { attempts: 1 },
    ]);
    expect(await look()).toEqual([]);
    now = later(now, CLAIM_LAPSES_MS);
    expect(await look()).toMatchObject([{ outcome: "SENT" }]);
    expect(letters).toHaveLength(1);
  });

  it("of a server that was slower than its claim, what another has taken over is not sent by both", async () => {
    await add(MONTHLY, due("10"));
    now = later(due("11"), 1000);
    const slow = await look({
      render: async () => {
        now = later(now, CLAIM_LAPSES_MS);
        expect(await look()).toMatchObject([{ outcome: "SENT" }]);
        return RENDERED;
      },
    });
    expect(slow).toEqual([]);
    expect(letters).toHaveLength(1);
  });

  it("without recipients go to the folder alone; with them they need a mail server", async () => {
    await add({ ...MONTHLY, recipients: [] }, due("10"));
    now = later(due("11"), 1000);
    expect(await look({ mailer: null })).toMatchObject([{ outcome: "SENT" }]);
    await add({ ...MONTHLY, name: "邮件" }, due("10"));
    expect(await look({ mailer: null })).toMatchObject([{ outcome: "FAILED", why: "SMTP_URL is not set" }]);
    expect([letters, readdirSync(folder)]).toEqual([[], ["济宁月报"]]);
  });
});
