import { expect, test } from "vitest";
import { ask, open } from "./atlas-page.ts";
import { recordComplaint } from "./record-complaint.ts";

const TOKEN = process.env.BROWSER_TESTS_WRITE_TOKEN ?? "test-write-token";
const REGION = "370102";

test("two complaints that tell of one matter are confirmed by keyboard, listed with who said so, and taken back", async () => {
  // a minute apart at one place, in words that nobody else uses
  for (const words of ["三号楼前喷泉夜间漏水成冰", "三号楼前的喷泉夜间漏水，已成冰"])
    await recordComplaint("NOISE", { description: words });
  const { page, complaints } = await open();
  await page.goto(`/matters?region=${REGION}`);
  const panel = page.getByRole("region", { name: "两件投诉" });
  // reported last, it stands in front and is chosen
  await panel.getByText("三号楼前喷泉夜间漏水成冰").waitFor();
  await page.keyboard.press("Enter");
  await page.getByLabel(/^写入口令/).fill(TOKEN);
  await page.keyboard.press("Enter");
  await page.getByText(/：已确认为同一件/).waitFor();
  type Decided = {
    totalCount: number;
    nodes: { complaint: { externalId: string }; link: { state: string; other: { description: string } } }[];
  };
  const decided = async (): Promise<Decided> =>
    (
      await ask<{ decided: Decided }>(
        `{ decided: decidedComplaintLinks(under: "${REGION}") { totalCount nodes { complaint { externalId } link { state other { description } } } } }`,
      )
    ).decided;
  const said = await decided();
  expect(said.nodes[0]).toMatchObject({
    link: { state: "CONFIRMED", other: { description: "三号楼前喷泉夜间漏水成冰" } },
  });

  await page.getByRole("button", { name: "查看已确认的" }).focus();
  await page.keyboard.press("Enter");
  const row = page.getByRole("row").filter({ hasText: said.nodes[0]!.complaint.externalId });
  expect(await row.getByRole("cell").nth(1).textContent()).toBe("同一件");
  await row.getByRole("button", { name: /^撤销/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByText(/：已撤销$/).waitFor();
  expect((await decided()).totalCount).toBe(said.totalCount - 1);
  // before the token was known it was refused once
  expect(complaints.filter((one) => !one.includes("401"))).toEqual([]);
});
