// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { PLATFORM } from "../../../../testing/platform.ts";
import { renderView } from "../../../../testing/render-view.tsx";
import { Breadcrumb } from "./breadcrumb.tsx";

const SHANDONG = { code: "370000", nameZh: "山东省", nameEn: "Shandong" };
const LIXIA = {
  code: "370102",
  nameZh: "历下区",
  nameEn: "Lixia",
  ancestors: [SHANDONG, { code: "370100", nameZh: "济南市", nameEn: "Jinan" }],
} as never;
const path = async () => (await screen.findAllByRole("listitem")).map(({ textContent }) => textContent);

test("from the root down; all but the last lead there, with the month kept", async () => {
  const { user, at } = renderView(<Breadcrumb region={LIXIA} />, { link: "/?region=370102&month=2026-05" });
  expect(await path()).toEqual(["山东省", "济南市", "历下区"]);
  expect(screen.getByText("历下区").getAttribute("aria-current")).toBe("page");
  expect(screen.queryByRole("button", { name: "历下区" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "济南市" }));
  expect(at().search).toMatchObject({ region: "370100", month: "2026-05" });
});

test("with several roots the first crumb chooses among them", async () => {
  const roots = [SHANDONG, { code: "310000", nameZh: "上海市", nameEn: "Shanghai" }];
  const answers = { platform: { ...PLATFORM.platform, roots } };
  const { user, at } = renderView(<Breadcrumb region={LIXIA} />, { link: "/?region=370102", answers });
  await user.selectOptions(await screen.findByRole("combobox"), "上海市");
  expect(at().search).toMatchObject({ region: "310000" });
});
