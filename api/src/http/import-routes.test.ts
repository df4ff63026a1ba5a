import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { countedSmallWorld } from "../../test/complaints.ts";
import { describeOnBoth, showsForBoth } from "../../test/databases.ts";
import { browserFiles, formOf, WORKBOOK, WRITE } from "../../test/imports/browser-files.ts";
import { refusedBrowserFiles } from "../../test/imports/refused-browser-files.ts";
import { createToken } from "../accounts/tokens.ts";
import { verifyAudit } from "../audit/verify-audit.ts";
import { inTransaction } from "../db/database.ts";
import type { LoggedImport } from "../file-imports/imports-undone.ts";
import { reconcile } from "../indicators/reconcile.ts";

describeOnBoth(
  "files in the browser",
  (getDatabase, kind, getConfig) => {
    const incoming = browserFiles(getDatabase, getConfig);
    const { dataDir, app, serve, spooled, send, receive, atRest, settled, choose, rows, inTurn, undone } = incoming;

    it("are examined, mapped, tried and brought in, header row and all; next month's with the same mapping; and taken back", async () => {
      const file = await receive("热线 10月（终稿）.xlsx", WORKBOOK);
      expect(file).toMatchObject({ fileName: "热线 10月（终稿）.xlsx", bytes: WORKBOOK.length, state: "RECEIVED" });
      const examined = (await send(app(), "GET", `/imports/files/${file.id}/examination`)).json();
      expect(examined).toMatchObject({
        kind: "complaints",
        sheet: "工单",
        headerRow: 3,
        sheets: [{ name: "说明" }, { name: "工单" }],
        headers: [
          { header: "工单编号", column: "id" },
          { header: "诉求类型", column: "category" },
          { header: "登记时间", column: "reported_at" },
          { header: "状态", column: "status" },
          { header: "区划代码", column: "region_code" },
          { header: "备注", column: null },
        ],
        fault: expect.stringContaining("sourceName"),
      });
      expect(examined.rows[0]).toEqual({
        row: 4,
        cells: ["W1", "噪音", "2026-10-01 08:00", "已办结", "370102001", "一"],
      });

      expect((await send(app(), "POST", `/imports/files/${file.id}/trial`)).statusCode).toBe(400);
      const choices = { kind: "complaints", sourceName: "热线", crs: "gcj02" };
      expect((await choose(file.id, choices)).json()).toMatchObject({ state: "EXAMINED" });
      const before = await rows("select count(*)::int as n from complaints");
      const tried = await inTurn(file.id, "trial");
      expect(tried).toMatchObject({
        state: "TRIED",
        findings: { rows: 4, inserted: 2, refused: 2, refusal: null, workbookRows: 2 },
      });
      expect(await rows("select count(*)::int as n from complaints")).toEqual(before);
      expect(tried.findings!.unknown).toMatchObject([
        { column: "status", header: "状态", words: [{ word: "办完啦", rows: 2 }] },
      ]);
      expect((await send(app(), "POST", `/imports/files/${file.id}/commit`)).json().errors[0].message).toContain(
        "skipBad",
      );

      const mapping = { columns: { status: { from: ["状态"], values: { 办完啦: "CLOSED" } } } };
      await choose(file.id, { ...choices, mapping });
      expect((await send(app(), "POST", `/imports/files/${file.id}/commit`)).statusCode).toBe(400);
      expect(await inTurn(file.id, "trial")).toMatchObject({
        state: "TRIED",
        findings: { inserted: 4, refused: 0, unknown: [] },
      });
      const committed = await inTurn(file.id, "commit");
      expect(committed).toMatchObject({ state: "COMMITTED", findings: { inserted: 4 } });
      expect(spooled()).toEqual([]);
      expect(
        await rows(
          "select c.external_id, c.status::text from complaints c join sources s using (source_id) where s.name = '热线' order by 1",
        ),
      ).toEqual([
        { external_id: "W1", status: "CLOSED" },
        { external_id: "W2", status: "CLOSED" },
        { external_id: "W3", status: "CLOSED" },
        { external_id: "W4", status: "RECEIVED" },
      ]);

      expect(
        (
          await send(app(), "PUT", "/imports/mappings/热线月报", {
            kind: "complaints",
            choices: { ...choices, mapping },
          })
        ).statusCode,
      ).toBe(204);
      const [kept] = (await send(app(), "GET", "/imports/mappings")).json();
      expect(kept).toMatchObject({ name: "热线月报", kind: "complaints", choices: { sourceName: "热线" } });
      const again = await receive("热线 11月.xlsx", WORKBOOK);
      await choose(again.id, kept.choices);
      expect(await inTurn(again.id, "trial")).toMatchObject({ findings: { inserted: 0, unchanged: 4, refused: 0 } });

      const [logged] = (await send(app(), "GET", "/imports/log")).json();
      expect(logged).toMatchObject({
        import_id: committed.importId,
        file_name: "热线 10月（终稿）.xlsx",
        source: "热线",
        rows_inserted: "4",
        sha256: file.sha256,
        undoable: true,
      });
      expect(await undone(committed.importId!)).toMatchObject({ undone_by: "everybody", refusal: null, failure: null });
      expect(await rows("select count(*)::int as n from complaints")).toEqual(before);
      await inTransaction(getDatabase(), async (client) => expect((await reconcile(client)).differences).toEqual([]));
      expect(await undone(committed.importId!)).toMatchObject({
        refusal: expect.stringContaining("undone already"),
        failure: null,
      });
      expect((await send(app(), "DELETE", `/imports/files/${again.id}`)).statusCode).toBe(204);
      expect(spooled()).toEqual([]);
    }, 120_000);

    it("leave what is known where a column is skipped", async () => {
      const bring = async (text: string, mapping?: object): Promise<void> => {
        const file = await receive("a.csv", text);
        await choose(file.id, {
          kind: "complaints",
          sourceName: "skipping",
          crs: "wgs84",
          ...(mapping && { mapping }),
        });
        await inTurn(file.id, "trial");
        expect(await inTurn(file.id, "commit")).toMatchObject({ state: "COMMITTED" });
      };
      await bring(
        "工单编号,类别,受理时间,办结时间,满意度,行政区划代码,内容\nS1,噪音,2026-10-01 08:00,2026-10-02 08:00,5,370102001,夜间施工\n",
      );
      await bring("工单编号,类别,受理时间,满意度,行政区划代码,内容\nS1,停车,2026-10-01 08:00,3,370102001,改写\n", {
        columns: { satisfaction: null, description: null },
      });
      expect(
        await rows(
          "select category, satisfaction, description, closed_at is not null as closed from complaints where external_id = 'S1'",
        ),
      ).toEqual([{ category: "PARKING", satisfaction: 5, description: "夜间施工", closed: true }]);
    }, 120_000);

    it("are brought in one after the other where several are to be at once", async () => {
      const text = (prefix: string) =>
        `工单编号,类别,受理时间,行政区划代码\n${Array.from({ length: 400 }, (_, i) => `${prefix}${i},噪音,2026-10-01 08:00,370102001`).join("\n")}\n`;
      const files = await Promise.all(["q", "r", "s"].map((prefix) => receive(`${prefix}.csv`, text(prefix))));
      for (const { id } of files) {
        await choose(id, { kind: "complaints", sourceName: "turns", crs: "wgs84" });
        await inTurn(id, "trial");
      }
      const ended = await Promise.all(files.map(({ id }) => inTurn(id, "commit")));
      expect(ended.map(({ state, findings }) => [state, findings?.inserted])).toEqual(
        files.map(() => ["COMMITTED", 400]),
      );
      expect(
        await rows(
          "select count(*)::int as n from complaints c join sources s using (source_id) where s.name = 'turns'",
        ),
      ).toEqual([{ n: 1200 }]);
    }, 120_000);

    // What is refused, left off or written into a workbook before a statement would be sent.
    if (showsForBoth(kind)) refusedBrowserFiles(incoming);

    it("are taken back in the background, after what is written, one called off as it waits; later ones in the way are named", async () => {
      const text = (prefix: string, stars: number) =>
        `工单编号,类别,受理时间,行政区划代码,满意度\n${Array.from({ length: 500 }, (_, i) => `${prefix}${i},噪音,2026-10-01 08:00,370102001,${stars}`).join("\n")}\n`;
      const ids: string[] = [];
      for (const [prefix, stars] of [
        ["u", 1],
        ["u", 2],
        ["v", 3],
      ] as const) {
        const { id } = await receive("u.csv", text(prefix, stars));
        await choose(id, { kind: "complaints", sourceName: "undoing", crs: "wgs84" });
        await inTurn(id, "trial");
        ids.push((await inTurn(id, "commit")).importId!);
      }
      const [first, second, third] = ids as [string, string, string];
      expect(await undone(first)).toMatchObject({ undone_at: null, later: [{ importId: second, rows: 500 }] });
      const waiting = await receive("w.csv", text("w", 4));
      await choose(waiting.id, { kind: "complaints", sourceName: "undoing", crs: "wgs84" });
      const asked = await Promise.all([
        send(app(), "POST", `/imports/files/${waiting.id}/trial`),
        ...[second, third].map((id) => send(app(), "POST", `/imports/log/${id}/undo`)),
      ]);
      expect(asked.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202]);
      expect((await send(app(), "POST", `/imports/log/${third}/undo`)).statusCode).toBe(400);
      expect((await send(app(), "POST", `/imports/log/${third}/stop`)).statusCode).toBe(204);
      await settled(waiting.id);
      const [back, stays] = await Promise.all(
        [second, third].map(async (id) => {
          const { told, doings } = await atRest<LoggedImport>(`/imports/log/${id}`, WRITE, app());
          expect([...doings].filter((doing) => doing !== "UNDO")).toEqual([]);
          return told;
        }),
      );
      expect(back).toMatchObject({ undone_by: "everybody", work: null });
      expect(stays).toMatchObject({ undone_at: null, work: null, refusal: null, failure: null });
      expect(
        await rows(
          "select satisfaction, count(*)::int as n from complaints c join sources s using (source_id) where s.name = 'undoing' group by 1 order by 1",
        ),
      ).toEqual([
        { satisfaction: 1, n: 500 },
        { satisfaction: 3, n: 500 },
      ]);
      expect(await undone(first)).toMatchObject({ undone_by: "everybody" });
      await send(app(), "DELETE", `/imports/files/${waiting.id}`);
    }, 120_000);

    it("are swept when the server starts, but for those that still wait", async () => {
      const file = await receive("waits.csv", "a,b\n1,2\n");
      const [kept] = spooled();
      const folder = join(dataDir, "incoming", readdirSync(join(dataDir, "incoming"))[0]!);
      for (const left of ["orphan.csv", "half.csv.999999.part", `${kept}.999999.part`])
        writeFileSync(join(folder, left), "x");
      const next = await serve();
      await next.ready();
      // a start waits for no sweep
      await expect.poll(spooled, { timeout: 20_000 }).toEqual([kept]);
      expect((await send(next, "GET", "/imports/files")).json()).toMatchObject([{ id: file.id }]);
      rmSync(join(folder, kept!));
      const third = await serve();
      await third.ready();
      const waiting = async () => (await send(third, "GET", "/imports/files")).json();
      await expect.poll(waiting, { timeout: 20_000 }).toEqual([]);
      await Promise.all([next.close(), third.close()]);
    }, 60_000);

    it("need the right to bring data, in the regions that their rows lie in; others' files are as if they were not", async () => {
      const closed = await serve({ auth: "accounts", writeToken: null });
      await closed.ready();
      try {
        const as = { actor: { name: "shell:test", address: "" }, at: new Date(), day: "2026-11-20" };
        const tokenFor = async (name: string, role: "ANALYST" | "DATA_OFFICER", regionCode: string) => ({
          authorization: `Bearer ${await inTransaction(getDatabase(), (client) => createToken({ ...as, client }, { name, role, regionCode, days: 1 }))}`,
        });
        const reader = await tokenFor("reader", "ANALYST", "370100");
        const lixia = await tokenFor("lixia", "DATA_OFFICER", "370102");
        const jinan = await tokenFor("jinan", "DATA_OFFICER", "370100");
        const form = await formOf("a.csv", "a\n1\n");
        const posting = (headers: Record<string, string>) =>
          closed.inject({
            method: "POST",
            url: "/imports",
            payload: form.payload,
            headers: { ...form.headers, ...headers },
          });
        expect((await posting({})).statusCode).toBe(401);
        expect((await posting(reader)).statusCode).toBe(403);
        expect((await posting({ ...jinan, "sec-fetch-site": "cross-site" })).statusCode).toBe(403);
        expect((await closed.inject({ url: "/imports/log", headers: reader })).statusCode).toBe(403);
        expect((await app().inject("/imports/files")).statusCode).toBe(401);

        const text =
          "工单编号,类别,受理时间,行政区划代码\nA1,噪音,2026-10-01 08:00,370102001\nA2,噪音,2026-10-01 08:00,370103\n";
        const brought = async (headers: typeof lixia) => {
          const file = await receive("a.csv", text, headers, closed);
          await choose(file.id, { kind: "complaints", sourceName: "scoped", crs: "wgs84" }, headers, closed);
          return { file, tried: await inTurn(file.id, "trial", headers, closed) };
        };
        const { file, tried } = await brought(lixia);
        expect(tried).toMatchObject({
          state: "REFUSED",
          findings: { refusal: expect.stringContaining("got 1 of others: A2") },
        });
        expect((await send(closed, "GET", `/imports/files/${file.id}`, undefined, jinan)).statusCode).toBe(404);
        const { file: whole } = await brought(jinan);
        const committed = await inTurn(whole.id, "commit", jinan, closed);
        expect(committed).toMatchObject({ state: "COMMITTED", actor: "token:jinan" });
        expect((await send(closed, "GET", "/imports/log", undefined, lixia)).json()).toEqual([]);
        expect(
          (await send(closed, "POST", `/imports/log/${committed.importId}/undo`, undefined, lixia)).statusCode,
        ).toBe(404);
        const [entry] = await rows(
          "select actor, action, subject, details from audit_entries where action = 'IMPORTED' order by entry_number desc limit 1",
        );
        expect(entry).toMatchObject({ actor: "token:jinan", subject: "a.csv" });
        expect(JSON.parse(entry.details)).toMatchObject({ inserted: 2, sha256: whole.sha256 });
        expect(await undone(committed.importId!, jinan, closed)).toMatchObject({ undone_by: "token:jinan" });
        await inTransaction(getDatabase(), async (client) => expect((await verifyAudit(client)).misfits).toEqual([]));
      } finally {
        await closed.close();
      }
    }, 120_000);
  },
  countedSmallWorld,
);
