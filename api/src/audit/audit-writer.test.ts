import { expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import type { ToEnter } from "./audit.ts";
import { AuditWriter } from "./audit-writer.ts";
import { verifyAudit } from "./verify-audit.ts";

const ASKED = 60;
const asked = (subject: string, details: Record<string, unknown> = {}): ToEnter => ({
  actor: { name: "token:many", address: "127.0.0.1" },
  done: { action: "QUERIED", subject, details },
  at: new Date("2026-11-01T08:00:00Z"),
});

describeOnBoth("entries of what writes nothing else", (getDatabase) => {
  it("that come at once are stored in their order, and go together in two transactions", async () => {
    const writer = new AuditWriter(getDatabase());
    const subjects = Array.from({ length: ASKED }, (_, n) => `q${n}`);
    await Promise.all(subjects.map((subject) => writer.enter(asked(subject))));
    const { rows } = await getDatabase().pool.query<{ subject: string; transaction: string }>(
      "select subject, xmin::text as transaction from audit_entries order by entry_number",
    );
    expect(rows.map(({ subject }) => subject)).toEqual(subjects);
    expect(new Set(rows.map(({ transaction }) => transaction)).size).toBe(2);
    expect((await verifyAudit(getDatabase().pool)).misfits).toEqual([]);
  });

  it("one that cannot be stored is told so, and those after it are stored all the same", async () => {
    const writer = new AuditWriter(getDatabase());
    await expect(writer.enter(asked("unsayable", { n: 1n }))).rejects.toThrow("BigInt");
    await writer.enter(asked("afterwards"));
    const { rows } = await getDatabase().pool.query<{ subject: string }>(
      "select subject from audit_entries where subject in ('unsayable', 'afterwards') order by entry_number",
    );
    expect(rows).toEqual([{ subject: "afterwards" }]);
    expect((await verifyAudit(getDatabase().pool)).misfits).toEqual([]);
  });
});
