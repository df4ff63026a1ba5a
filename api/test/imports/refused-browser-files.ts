import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { readXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import { workbookOf } from "../fixtures/workbook.ts";
import { type BrowserFiles, formOf, WORKBOOK, WRITE } from "./browser-files.ts";

/** Files that are refused, in part or whole, and those whose sender goes away: told in words, and nothing is left. */
export function refusedBrowserFiles({ app, send, receive, choose, inTurn, spooled, rows }: BrowserFiles): void {
  it("give their refused rows as a workbook, the faulty cell coloured and with a comment, which is mended and dropped again", async () => {
    const file = await receive("工单.xlsx", WORKBOOK);
    await choose(file.id, { kind: "complaints", sourceName: "mended", crs: "wgs84" });
    await inTurn(file.id, "trial");
    const response = await send(app(), "GET", `/imports/files/${file.id}/refused.xlsx`);
    const book = await readXlsx(response.rawPayload, { readStyles: true } as never);
    const sheet = book.sheets[0]!;
    expect(sheet.rows.map((row) => row.map((cell) => String(cell ?? "")))).toEqual([
      ["被拒行号", "被拒原因", "工单编号", "诉求类型", "登记时间", "状态", "区划代码", "备注"],
      [
        "5",
        expect.stringMatching(/^状态：应为以下之一：.*、办结、.*，文件中为“办完啦”$/),
        "W2",
        "停车",
        "2026-10-02 09:00",
        "办完啦",
        "370102001",
        "二",
      ],
      ["6", expect.stringContaining("文件中为“办完啦”"), "W3", "停车", "2026-10-03 09:00", "办完啦", "370103", "三"],
    ]);
    const faulty = sheet.cells?.get("1,5");
    expect(faulty?.comment?.text).toMatch(/^应为以下之一：.*、办结、/);
    expect(JSON.stringify(faulty?.style?.fill)).toContain("FFC7CE");
    const mended = workbookOf([
      {
        name: "refused",
        rows: sheet.rows.map((row) => row.map((cell) => String(cell ?? "").replace("办完啦", "已办结"))),
      },
    ]);
    const second = await receive("工单.refused.xlsx", mended);
    await choose(second.id, { kind: "complaints", sourceName: "mended", crs: "wgs84" });
    expect(await inTurn(second.id, "trial")).toMatchObject({ findings: { inserted: 2, refused: 0 } });
    for (const { id } of [file, second]) await send(app(), "DELETE", `/imports/files/${id}`);
  }, 120_000);

  it("that are rubbish, too large, none, or too many are refused in words, and leave nothing", async () => {
    const file = await receive("picture.xlsx", Buffer.from("89504e470d0a1a0a", "hex"));
    const examined = await send(app(), "GET", `/imports/files/${file.id}/examination`);
    expect([examined.statusCode, examined.json().errors[0].message]).toEqual([400, expect.stringContaining(".xlsx")]);
    await send(app(), "DELETE", `/imports/files/${file.id}`);
    const large = await formOf("large.csv", Buffer.alloc(1024 * 1024 + 1, "a"));
    const posting = (payload: Buffer | string, headers: Record<string, string>) =>
      app().inject({ method: "POST", url: "/imports", payload, headers: { ...WRITE, ...headers } });
    expect((await posting(large.payload, large.headers)).statusCode).toBe(413);
    const named = await formOf("none.csv", "a");
    const field = named.payload.toString().replace(/; filename="[^"]*"/, "");
    const { "content-type": type } = named.headers;
    for (const [payload, headers, status, told] of [
      ['{"a": 1}', { "content-type": "application/json" }, 415, "multipart/form-data"],
      ["abc", { "content-type": "multipart/form-data" }, 415, "multipart/form-data"],
      [field, { "content-type": type }, 400, "a file with a name"],
      ["", { "content-type": type }, 400, "multipart/form-data"],
    ] as const) {
      const response = await posting(payload, headers);
      expect([response.statusCode, response.json().errors[0].message]).toEqual([status, expect.stringContaining(told)]);
    }
    const evil = await receive("../../etc/cron.d/\u0000job.csv", "id,name\n1,a\n");
    expect(evil.fileName).toBe("job.csv");
    await send(app(), "DELETE", `/imports/files/${evil.id}`);
    expect(spooled()).toEqual([]);
  }, 60_000);

  it("whose sender goes away in the middle leave nothing", async () => {
    await app().listen({ host: "127.0.0.1", port: 0 });
    const { port } = app().server.address() as AddressInfo;
    const form = await formOf("half.csv", "id,name\n".repeat(40_000));
    const sending = request({
      port,
      method: "POST",
      path: "/imports",
      headers: { ...WRITE, ...form.headers, "content-length": form.payload.length },
    });
    sending.on("error", () => undefined);
    sending.write(form.payload.subarray(0, 200_000));
    await expect.poll(spooled).toHaveLength(1);
    sending.destroy();
    await expect.poll(spooled).toEqual([]);
    expect(await rows("select count(*)::int as n from import_files where file_name = 'half.csv'")).toEqual([{ n: 0 }]);
  }, 60_000);
}
