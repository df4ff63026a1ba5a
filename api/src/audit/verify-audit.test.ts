import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { describeOnBoth, rolledBack } from "../../test/databases.ts";
import { inTransaction } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { type Anchor, anchorsFile, readAnchors, writeAnchor } from "./anchors.ts";
import { enter } from "./audit.ts";
import { entryHash } from "./chain.ts";
import { cutAudit } from "./cut-audit.ts";
import { verifyAudit } from "./verify-audit.ts";

const ENTRIES = 12;
/** Up to which the hash is written down elsewhere. */
const ANCHORED = 11;
const START = Date.UTC(2026, 10, 1, 8);
const HOUR = 3_600_000;
const query = (client: Queryable, text: string, values: unknown[] = []) => client.query(text, values);

/** Makes the hashes anew from an entry on, as the application would; with the end of the chain, or without. */
async function madeAnew(client: Queryable, from: number, head: boolean): Promise<void> {
  const { rows } = await client.query<Record<string, string> & { at: Date }>(
    "select * from audit_entries order by entry_number",
  );
  let before = rows.find((row) => Number(row.entry_number) === from - 1)?.entry_hash ?? "";
  for (const row of rows.filter(({ entry_number }) => Number(entry_number) >= from)) {
    const { actor, address, action, subject, region_code, details, entry_number: number } = row;
    const told = {
      actor,
      address,
      action,
      subject,
      details,
      regionCode: region_code,
      at: row.at.toISOString(),
    } as never;
    before = entryHash(before, Number(number), told);
    await query(client, "update audit_entries set entry_hash = $1 where entry_number = $2", [before, number]);
  }
  if (head)
    await query(
      client,
      "update audit_head set (entry_number, entry_hash) = (select entry_number, entry_hash from audit_entries order by entry_number desc limit 1)",
    );
}
const shifted = async (client: Queryable, from: number, by: number): Promise<void> => {
  await query(client, "update audit_entries set entry_number = -entry_number where entry_number >= $1", [from]);
  await query(client, "update audit_entries set entry_number = -entry_number + $1 where entry_number < 0", [by]);
};
const headMoved = (client: Queryable, by: number) =>
  query(client, "update audit_head set entry_number = entry_number + $1", [by]);
const copied = (client: Queryable, of: number, to: number) =>
  query(
    client,
    "insert into audit_entries select $2::bigint, at, actor, address, action, subject, region_code, details, entry_hash from audit_entries where entry_number = $1",
    [of, to],
  );
const altered = (column: string, value: string) => (client: Queryable) =>
  query(client, `update audit_entries set ${column} = ${value} where entry_number = 5`);
const ALTERED = [[5, "is not as it was entered"]] as const;

/** How it is altered, what is done, and what is named. */
const WAYS: readonly (readonly [
  way: string,
  work: (client: Queryable) => Promise<unknown>,
  named: readonly (readonly [number, string])[],
])[] = [
  ["another actor", altered("actor", "'account:somebody'"), ALTERED],
  ["another address", altered("address", "'10.0.0.9'"), ALTERED],
  ["another action", altered("action", "'SIGNED_OUT'"), ALTERED],
  ["another subject", altered("subject", "subject || ' '"), ALTERED],
  ["another region", altered("region_code", "'370103'"), ALTERED],
  ["other details", altered("details", "replace(details, '\"n\":5', '\"n\":6')"), ALTERED],
  ["another hash", altered("entry_hash", "repeat('0', 64)"), ALTERED],
  ["a hash in capitals", altered("entry_hash", "upper(entry_hash)"), ALTERED],
  ["a day later", altered("at", "at + interval '1 day'"), ALTERED],
  ["a microsecond later", altered("at", "at + interval '1 microsecond'"), ALTERED],
  [
    "all an hour later",
    (client) => query(client, "update audit_entries set at = at + interval '1 hour'"),
    Array.from({ length: ENTRIES }, (_, n) => [n + 1, "is not as it was entered"] as const),
  ],
  [
    "a row and its hash",
    async (client) => {
      await query(client, "update audit_entries set subject = 'x' where entry_number = 5");
      const { rows } = await client.query<{ entry_hash: string }>(
        "select entry_hash from audit_entries where entry_number = 4",
      );
      const told = {
        at: new Date(START + 5 * HOUR).toISOString(),
        actor: "account:li.wei",
        address: "10.0.0.1",
        action: "EXPORTED",
        subject: "x",
        regionCode: "370102",
        details: '{"n":5}',
      };
      await query(client, "update audit_entries set entry_hash = $1 where entry_number = 5", [
        entryHash(rows[0]!.entry_hash, 5, told),
      ]);
    },
    [[6, "is not as it was entered"]],
  ],
  [
    "the first deleted",
    (client) => query(client, "delete from audit_entries where entry_number = 1"),
    [[1, "is missing"]],
  ],
  [
    "one in the middle deleted",
    (client) => query(client, "delete from audit_entries where entry_number = 6"),
    [[6, "is missing"]],
  ],
  [
    "several in the middle deleted",
    (client) => query(client, "delete from audit_entries where entry_number between 6 and 8"),
    [[6, "to 8 are missing"]],
  ],
  [
    "the last deleted",
    (client) => query(client, "delete from audit_entries where entry_number = 12"),
    [[12, "is missing"]],
  ],
  [
    "the tail cut",
    (client) => query(client, "delete from audit_entries where entry_number > 9"),
    [[10, "to 12 are missing"]],
  ],
  [
    "the tail cut, and the end moved",
    async (client) => {
      await query(client, "delete from audit_entries where entry_number > 9");
      await madeAnew(client, 1, true);
    },
    [[11, "is missing, of which the hash was written down on 2026-11-01T20:00:00.000Z"]],
  ],
  [
    "all deleted, and the end set back",
    async (client) => {
      await query(client, "delete from audit_entries");
      await query(client, "update audit_head set entry_number = 0, entry_hash = ''");
    },
    [[11, "is missing, of which the hash was written down on 2026-11-01T20:00:00.000Z"]],
  ],
  [
    "two swapped",
    async (client) => {
      await query(
        client,
        "update audit_entries set entry_number = case entry_number when 4 then -8 else -4 end where entry_number in (4, 8)",
      );
      await query(client, "update audit_entries set entry_number = -entry_number where entry_number < 0");
    },
    [4, 5, 8, 9].map((number) => [number, "is not as it was entered"] as const),
  ],
  [
    "one copied behind the end",
    (client) => copied(client, 3, 13),
    [
      [13, "is not as it was entered"],
      [13, "was put in behind the end of the chain"],
    ],
  ],
  [
    "one copied before the beginning",
    (client) => copied(client, 3, 0),
    [[0, "was put in before the beginning of the chain"]],
  ],
  [
    "one put in, those behind it renumbered, and the end moved",
    async (client) => {
      await shifted(client, 7, 1);
      await copied(client, 3, 7);
      await headMoved(client, 1);
    },
    Array.from({ length: 7 }, (_, n) => [n + 7, "is not as it was entered"] as const),
  ],
  [
    "one deleted, those behind it renumbered, and the end moved",
    async (client) => {
      await query(client, "delete from audit_entries where entry_number = 7");
      await shifted(client, 8, -1);
      await headMoved(client, -1);
    },
    Array.from({ length: 5 }, (_, n) => [n + 7, "is not as it was entered"] as const),
  ],
  [
    "all renumbered",
    async (client) => {
      await shifted(client, 1, 1);
      await headMoved(client, 1);
    },
    [[1, "is missing"], ...Array.from({ length: 11 }, (_, n) => [n + 3, "is not as it was entered"] as const)],
  ],
  [
    "one altered, and the chain made anew from there",
    async (client) => {
      await query(client, "update audit_entries set actor = 'x' where entry_number = 5");
      await madeAnew(client, 5, false);
    },
    [
      [11, "is not the one of which the hash was written down on 2026-11-01T20:00:00.000Z"],
      [12, "has another hash than the end of the chain"],
    ],
  ],
  [
    "one altered, the chain made anew from there, and its end",
    async (client) => {
      await query(client, "update audit_entries set actor = 'x' where entry_number = 5");
      await madeAnew(client, 5, true);
    },
    [[11, "is not the one of which the hash was written down on 2026-11-01T20:00:00.000Z"]],
  ],
  [
    "one deleted, the others renumbered, the chain made anew, and its end",
    async (client) => {
      await query(client, "delete from audit_entries where entry_number = 5");
      await shifted(client, 6, -1);
      await madeAnew(client, 1, true);
    },
    [[11, "is not the one of which the hash was written down on 2026-11-01T20:00:00.000Z"]],
  ],
  [
    "the end altered",
    (client) => query(client, "update audit_head set entry_hash = repeat('0', 64)"),
    [[12, "has another hash than the end of the chain"]],
  ],
  [
    "the end taken away",
    (client) => query(client, "delete from audit_head"),
    [[12, "is the last, and the end of the chain is not on record"]],
  ],
  [
    "the first deleted, and the beginning moved",
    async (client) => {
      await query(
        client,
        "update audit_head set kept_after = 3, kept_after_hash = (select entry_hash from audit_entries where entry_number = 3)",
      );
      await query(client, "delete from audit_entries where entry_number <= 3");
    },
    [[4, "is where the chain begins, and no entry tells that those before went"]],
  ],
];

describeOnBoth("the audit, altered", (getDatabase) => {
  const anchors: Anchor[] = [];
  beforeAll(async () => {
    await inTransaction(getDatabase(), async (client) => {
      for (let n = 1; n <= ENTRIES; n++) {
        const done = { action: "EXPORTED", subject: `estates ${n}`, regionCode: "370102", details: { n } } as const;
        await enter(client, { name: "account:li.wei", address: "10.0.0.1" }, done, new Date(START + n * HOUR));
      }
    });
    const { rows } = await getDatabase().pool.query("select entry_hash from audit_entries where entry_number = $1", [
      ANCHORED,
    ]);
    anchors.push({ number: ANCHORED, hash: rows[0].entry_hash, at: "2026-11-01T20:00:00.000Z" });
  });

  it("fits as it was entered", async () => {
    expect(await inTransaction(getDatabase(), (client) => verifyAudit(client, anchors))).toEqual({
      entries: ENTRIES,
      misfits: [],
    });
  });

  it("is altered in more than twenty ways", () => expect(WAYS.length).toBeGreaterThan(20));

  it.each(WAYS)("%s: found and named", async (_way, work, named) => {
    await rolledBack(getDatabase(), async (client) => {
      await work(client);
      const { misfits } = await verifyAudit(client, anchors);
      expect(misfits.map(({ number, what }) => [number, what])).toEqual(named);
    });
  });

  it("goes on behind entries that are older than they are kept", async () => {
    await rolledBack(getDatabase(), async (client) => {
      expect(await cutAudit(client, new Date(START), new Date(START + 20 * HOUR))).toBe(0);
      expect(await cutAudit(client, new Date(START + 5.5 * HOUR), new Date(START + 20 * HOUR))).toBe(5);
      expect(await verifyAudit(client, anchors)).toEqual({ entries: ENTRIES - 5 + 1, misfits: [] });
      expect(await cutAudit(client, new Date(START + 7.5 * HOUR), new Date(START + 21 * HOUR))).toBe(2);
      expect(await verifyAudit(client, anchors)).toEqual({ entries: ENTRIES - 7 + 2, misfits: [] });
      await client.query("delete from audit_entries where entry_number = 8");
      expect((await verifyAudit(client, anchors)).misfits).toEqual([{ number: 8, what: "is missing" }]);
    });
  });
});

describe("what is written down of the chain", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "atlas-anchors-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is read as it was written, and a line that is none is refused", async () => {
    const path = anchorsFile(join(folder, "new"));
    expect(await readAnchors(path)).toEqual([]);
    const anchors = [1, 2].map((number) => ({
      number,
      hash: String(number).repeat(64),
      at: "2026-11-20T08:00:00.000Z",
    }));
    for (const anchor of anchors) await writeAnchor(path, anchor);
    expect(await readAnchors(path)).toEqual(anchors);
    await writeAnchor(path, { ...anchors[0]!, hash: "short" });
    await expect(readAnchors(path)).rejects.toThrow('line 3: expected number,hash,time, got "1,short,');
  });
});
