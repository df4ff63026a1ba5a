import type { Page, Response } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AccountsServer, accountsServer } from "./accounts-server.ts";
import { open, settled } from "./atlas-page.ts";
import { isClean } from "./axe.ts";
import { painted } from "./painted.ts";

const PASSWORD = "a long pass phrase";
const OFFICES = { 系统管理员: "sys", 安全管理员: "sec", 审计管理员: "aud" } as const;

let server: AccountsServer;
beforeAll(async () => {
  server = await accountsServer();
}, 180_000);
afterAll(() => server.end());

async function signIn(page: Page, name: string, address = "/sign-in"): Promise<void> {
  await page.goto(`${server.url}${address}`);
  await page.getByLabel("账号", { exact: true }).fill(name);
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "登录" }).click();
}

/** What an answer says of a right that is missing; empty where it says nothing of any. */
async function refusalOf(response: Response): Promise<string> {
  // a stream goes on
  if (response.headers()["content-type"]?.startsWith("text/event-stream")) return "";
  const text = await response.text().catch(() => "");
  const isRefused = response.status() === 403 || text.includes('"code":"FORBIDDEN"');
  return isRefused ? `${response.url()} ${response.request().postData() ?? ""} ${text}` : "";
}

/** Events of one's regions are handed out to an address of the open internet alone, until one ends it. */
async function webhookOf(page: Page): Promise<void> {
  await page.goto(`${server.url}/account`);
  const webhooks = page.getByRole("region", { name: "事件推送（Webhook）" });
  const address = webhooks.getByLabel("接收地址");
  const make = webhooks.getByRole("button", { name: "新建推送" });
  await address.fill("https://10.0.0.1/hook");
  await make.click();
  await webhooks.getByRole("alert").waitFor();
  expect(await webhooks.getByRole("listitem").count()).toBe(0);
  await address.fill("https://1.1.1.1/hook");
  await make.click();
  await webhooks.getByText("签名密钥只显示这一次").waitFor();
  await webhooks.getByRole("listitem").getByText("历下区").waitFor();
  await isClean(page, "account with a webhook");
  await webhooks.getByRole("button", { name: "停止向 https://1.1.1.1/hook 推送" }).click();
  await expect.poll(() => webhooks.getByRole("listitem").count()).toBe(0);
}

test("the first three administrators are made, give a role in a region found by its name, and read what was done", async () => {
  const { page } = await open({ url: server.url });
  await page.goto(server.firstLink);
  for (const [office, name] of Object.entries(OFFICES)) {
    const fields = page.getByRole("group", { name: office });
    await fields.getByLabel("账号", { exact: true }).fill(name);
    await fields.getByLabel("密码").fill(PASSWORD);
  }
  await isClean(page, "first administrators");
  await page.getByRole("button", { name: "设立三名管理员" }).click();
  await page.waitForURL("**/sign-in");
  await isClean(page, "sign-in");
  // as it stands where the site has an identity provider, which did not let somebody in
  await page.route("**/session/ways", (route) =>
    route.fulfill({ json: { provider: { name: "威海市统一身份认证平台" } } }),
  );
  await page.goto("/sign-in?fault=TWO_OFFICES");
  await page.getByRole("link", { name: /威海市统一身份认证平台/ }).waitFor();
  await page.getByRole("alert").waitFor();
  await isClean(page, "sign-in by the provider");
  await page.unroute("**/session/ways");

  await signIn(page, "sec");
  await page.waitForURL("**/account");
  await page.getByText("安全管理员").waitFor();
  // the same account elsewhere: ended from here, it is asked to sign in again
  const { page: elsewhere } = await open({ url: server.url });
  await signIn(elsewhere, "sec");
  await elsewhere.waitForURL("**/account");
  await page.reload();
  const sessions = page.getByRole("region", { name: "登录中的设备" });
  await sessions.getByText("本机").waitFor();
  expect(await sessions.getByRole("listitem").count()).toBe(2);
  await isClean(page, "account");
  await sessions.getByRole("button", { name: /^退出 .+ · Chrome/ }).click();
  await expect.poll(() => sessions.getByRole("listitem").count()).toBe(1);
  await elsewhere.reload();
  await elsewhere.waitForURL("**/sign-in?to=/account");
  await page.getByRole("link", { name: "账号管理" }).click();
  const made = page.locator("form", { has: page.getByRole("heading", { name: "新建账号" }) });
  await made.getByLabel("账号", { exact: true }).fill("li.wei");
  await made.getByLabel("密码").fill(PASSWORD);
  await made.getByLabel("角色").selectOption("SUPERVISOR");
  await made.getByRole("textbox", { name: "区划" }).fill("lixia");
  await made.getByRole("button", { name: "山东省 济南市 历下区 370102" }).click();
  await made.getByRole("button", { name: "新建", exact: true }).click();
  await page.getByRole("row", { name: /li\.wei.*历下区 370102/ }).waitFor();
  await isClean(page, "accounts");
  await made.getByLabel("账号", { exact: true }).fill("firm");
  await made.getByLabel("密码").fill(PASSWORD);
  await made.getByLabel("角色").selectOption("VIEWER");
  await made.getByLabel("范围").selectOption("FIRM");
  await made.getByRole("textbox", { name: "物业企业" }).fill("wuye");
  const firm = made.locator(".admin-choice li button").first();
  const [firmName] = (await firm.textContent())!.split(" ");
  await firm.click();
  await made.getByRole("button", { name: "新建", exact: true }).click();
  await page.getByRole("row", { name: /firm/ }).filter({ hasText: firmName! }).waitFor();

  await signIn(page, "li.wei");
  await painted(page, "370102");
  await webhookOf(page);
  // the start of a firm's account is its firm, since it reads nothing told of regions
  const answers: Promise<string>[] = [];
  const listen = (response: Response): void => {
    if (response.url().startsWith(server.url)) answers.push(refusalOf(response));
  };
  page.on("response", listen);
  await signIn(page, "firm");
  await page.waitForURL("**/firm/*");
  await page.getByRole("heading", { name: firmName!, level: 1 }).waitFor();
  const views = page.getByRole("navigation", { name: "视图" }).getByRole("link");
  expect(await views.allTextContents()).not.toContain("大屏");
  // nothing that it opens asks for what it may not read
  const addresses = await views.evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
  const estate = page.locator('a[href^="/estate/"]').first();
  await estate.click();
  await page.waitForURL("**/estate/*");
  await settled(page);
  for (const address of addresses) {
    await page.goto(`${server.url}${address}`);
    await settled(page);
  }
  await page.getByRole("button", { name: "运行" }).click();
  await page.getByRole("table").getByText(firmName!).first().waitFor();
  page.off("response", listen);
  expect((await Promise.all(answers)).filter((refusal) => refusal !== "")).toEqual([]);
  await signIn(page, "aud");
  await page.getByRole("link", { name: "审计记录" }).click();
  await page.getByRole("row", { name: /account:sec.*授予角色.*li\.wei/ }).waitFor();
  await page
    .getByRole("row", { name: /account:li\.wei.*登录/ })
    .first()
    .waitFor();
  // what pages asked is theirs; the explorer's alone is not
  expect(await page.getByRole("row", { name: /account:firm.*即席查询/ }).count()).toBeGreaterThan(0);
  expect(await page.getByRole("row", { name: /account:li\.wei.*即席查询/ }).count()).toBe(0);
  await isClean(page, "audit");
});

test("a screen shows a code, is let in by the system administrator on another, and leaves its wall once it is revoked", async () => {
  const [{ page: wall }, { page: desk }] = [
    await open({ url: server.url, width: 1920, height: 1080 }),
    await open({ url: server.url, first: true }),
  ];
  await wall.goto("/wall");
  await wall.waitForURL("**/wall/device?**");
  const code = (await wall.locator(".device-code output").textContent()) ?? "";
  await isClean(wall, "device");

  await signIn(desk, "sys");
  await desk.getByRole("link", { name: "大屏设备" }).click();
  await desk.getByLabel("屏幕上的配对码").fill(code.toLowerCase());
  await desk.getByLabel("设备名称").fill("指挥中心");
  await desk.getByLabel("区划").fill("济南");
  await desk.getByRole("button", { name: "山东省 济南市 370100" }).click();
  await desk.getByRole("button", { name: "批准", exact: true }).click();
  await desk.getByRole("row", { name: /指挥中心.*济南市 370100.*在用/ }).waitFor();
  await isClean(desk, "devices");

  await wall.waitForURL("**/wall?region=370100");
  await painted(wall, "370100");
  await desk.getByRole("button", { name: "停用" }).click();
  await desk.getByRole("row", { name: /指挥中心.*停用/ }).waitFor();
  await wall.waitForURL("**/wall/device?**");
  await wall.locator(".device-code output").waitFor();
});
