import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { ask, onePage, open, settled, visit } from "./atlas-page.ts";
import { violations } from "./axe.ts";
import { COURT } from "./court-cases.ts";
import { painted } from "./painted.ts";
import { recordComplaint } from "./record-complaint.ts";
import { smallWorkbook } from "./small-workbook.ts";
import { paused } from "./wall-page.ts";

/** A workbook that has just been dropped, its columns shown. */
async function importsReady(page: Page): Promise<void> {
  if ((await page.locator(".imports-preview").count()) > 0) return;
  await page.locator(".imports-form input[type=password]").fill("test-write-token");
  await page.keyboard.press("Enter");
  const buffer = smallWorkbook({
    工单: [
      ["工单编号", "诉求类型", "登记时间"],
      ["A1", "噪音", "2026-10-01 08:00"],
    ],
  });
  await page.locator(".imports-drop input[type=file]").setInputFiles({ name: "a.xlsx", mimeType: "", buffer });
  await page.locator(".imports-preview tbody td").first().waitFor();
}

/** A page, with what it waits for before it is looked at. */
type Look = readonly [name: string, path: () => Promise<string>, ready: (page: Page) => Promise<unknown>];

/** Every page with the bar above it. */
const PAGES: readonly Look[] = [
  ["leadership", async () => "/", leadershipReady],
  ["leadership, complaints and heat", async () => "/?indicator=complaints&heat=month", leadershipReady],
  ["leadership, a county with estates", async () => "/?region=370102", leadershipReady],
  [
    "a number opened",
    async () => "/?number=old_neighbourhood_coverage@370000",
    (page) => page.locator("dialog[open], [role=dialog]").first().waitFor(),
  ],
  ["two dates compared", async () => "/?versus=2026-01", leadershipReady],
  ["estate", async () => `/estate/${await anEstate()}`, (page) => page.locator(".chart svg").first().waitFor()],
  [
    "briefing",
    async () => "/briefing?region=370800&month=2026-10",
    (page) => page.locator(".sheets .sheet").first().waitFor(),
  ],
  ["firm", async () => `/firm/${await aFirm()}`, (page) => page.locator("main h1").first().waitFor()],
  [
    "a register",
    async () => `/registers/mediation_cases?source=${COURT}`,
    async (page) => {
      await page.locator(".chart svg").first().waitFor();
      await page.locator(".record-table tbody td").first().waitFor();
      await painted(page, "mediation_cases");
    },
  ],
  ["registers", async () => "/registers", (page) => page.locator(".register-card .count").first().waitFor()],
  [
    "party",
    async () => "/party?region=371400",
    async (page) => {
      await page.locator(".party-tree .row").first().waitFor();
      await page.locator(".choices button").first().waitFor();
      await painted(page, "ladder_gap_share");
    },
  ],
  ["streets", async () => "/streets?region=370100", (page) => page.locator("table tbody td").first().waitFor()],
  [
    "queue",
    async () => {
      // in a small demonstration nothing need be overdue; another city than that of the queue's own test
      await recordComplaint("NOISE", { regionCode: "371602", source: "滨州12345热线", daysAgo: 12 });
      return "/queue?region=371600";
    },
    (page) => page.locator(".queue-row").first().waitFor(),
  ],
  ["the working calendar", async () => "/calendar", (page) => page.locator(".month td").first().waitFor()],
  [
    "policies of deadlines",
    async () => "/policies",
    async (page) => {
      await page.locator(".policy-version .steps td").first().waitFor();
      if ((await page.locator(".policy-form").count()) === 0)
        await page.getByRole("button", { name: "制定新版本" }).first().click();
      await page.locator(".policy-form textarea").waitFor();
    },
  ],
  [
    "one matter, to be confirmed",
    async () => "/matters?region=370100",
    (page) => page.locator(".matter-panel, .empty").first().waitFor(),
  ],
  [
    "targets",
    async () => "/targets?region=370100",
    (page) => page.locator(".target-table tbody tr, .empty").first().waitFor(),
  ],
  [
    "alerts",
    async () => "/alerts",
    async (page) => {
      await page.locator(".alert-rules li").first().waitFor();
      await page.locator(".alert-rules button").first().click();
      await page.locator(".rule-form").waitFor();
    },
  ],
  ["times", async () => "/times?region=370100", (page) => page.locator(".close-boxes tbody tr").nth(1).waitFor()],
  ["supervision", async () => "/supervision", (page) => page.locator("table tbody td").first().waitFor()],
  ["money", async () => "/money?region=371300", (page) => page.locator(".gap-list li").first().waitFor()],
  ["work", async () => "/work?region=371300", (page) => page.locator(".gap-list li").first().waitFor()],
  [
    "transitions",
    async () => "/transitions?before=NONE&after=MARKET",
    (page) => page.locator(".paged-list li").first().waitFor(),
  ],
  ["evaluations", async () => "/evaluations", (page) => page.locator(".make summary").waitFor()],
  ["imports", async () => "/imports", importsReady],
  ["wall editor", async () => "/wall/edit", (page) => page.locator(".cm-editor").first().waitFor()],
];

/**
 * Each language and each theme once. Rules on colours know no language and rules on structure no theme, so the two others would find
 * nothing more.
 */
const LOOKS = [
  { lang: "zh", theme: "light" },
  { lang: "en", theme: "dark" },
] as const;
type Shown = (typeof LOOKS)[number];

const inThem = (page: Page, { lang, theme }: Shown): Promise<void> =>
  // A wall stands outside the flow of its document, which has no height of its own.
  page.locator(`html[lang|=${lang}][data-theme=${theme}]`).waitFor({ state: "attached" });

/** By the buttons of the bar. */
async function turned(page: Page, to: Shown): Promise<void> {
  for (const button of [".theme", ".language"]) await page.locator(`.head ${button}`).dispatchEvent("click");
  await inThem(page, to);
}

/** Of the page as it stands once it is at rest. */
async function looked(page: Page, what: string, { lang, theme }: Shown, part?: string): Promise<void> {
  await settled(page);
  expect(await violations(page, part), `${what}, ${lang}, ${theme}`).toEqual([]);
}

const anyPage = onePage({ width: 1440, height: 900 });

test.each(PAGES)("%s has no violation in either language, light and dark", async (name, path, ready) => {
  const { page } = await anyPage();
  const [first, second] = LOOKS;
  await visit(page, await path());
  await ready(page);
  await looked(page, name, first);
  await turned(page, second);
  await ready(page);
  await looked(page, name, second);
  await turned(page, first);
});

/** What stands in these takes its labels or its theme as it is loaded, or has no bar with buttons: they are opened anew. */
test.each<
  [name: string, address: string, ...steps: [part: string | undefined, ready: (page: Page) => Promise<unknown>][]]
>([
  [
    // To load its editor costs more than all the rest of a page: what can be seen beside it is opened one after another.
    "explore, a table beside the library, the builder, a map",
    "/explore?example=streets-month-on-month",
    [
      undefined,
      async (page) => {
        await page.locator(".graphiql-editor .view-lines").first().waitFor();
        await page.locator(".library [data-example]").first().waitFor();
        await page.locator(".result-table [data-column=value]").waitFor();
      },
    ],
    [
      ".side-panel",
      async (page) => {
        await page.locator(".side-names button").nth(1).click();
        await page.locator(".builder .field-tree").first().waitFor();
      },
    ],
    [
      ".result-pane",
      async (page) => {
        await page.locator(".side-names button").first().click();
        await page.locator("[data-example=coverage-by-city]").click();
        await page.locator(".result-map .map[data-painted]").waitFor();
      },
    ],
  ],
  ["wall", "/wall", [undefined, wallReady]],
])("%s has no violation in either language, light and dark", async (name, address, ...steps) => {
  const { page } = await open({ width: 1440, height: 900 });
  for (const shown of LOOKS) {
    const { lang, theme } = shown;
    await page.goto(`${address}${address.includes("?") ? "&" : "?"}lang=${lang}&theme=${theme}`);
    await inThem(page, shown);
    for (const [step, [part, ready]] of steps.entries()) {
      await ready(page);
      await looked(page, `${name}, ${step}`, shown, part);
    }
  }
});

async function leadershipReady(page: Page): Promise<void> {
  await painted(page, "regions:");
  await page.locator(".ranking button").first().waitFor();
}

async function aFirm(): Promise<string> {
  const { firms } = await ask<{ firms: { nodes: { id: string }[] } }>(
    "{ firms: propertyFirms(first: 1) { nodes { id } } }",
  );
  return encodeURIComponent(firms.nodes[0]!.id);
}

async function wallReady(page: Page): Promise<void> {
  await paused(page);
  await painted(page);
  // What fades in is pale on the way.
  await page.waitForFunction(() => {
    const shown = [".wall-scene[data-phase=shown]", ".wall-map[data-visible=true]"].map((one) =>
      document.querySelector(one),
    );
    return shown.every((one) => one !== null && getComputedStyle(one).opacity === "1");
  });
}

async function anEstate(): Promise<string> {
  const { estates } = await ask<{ estates: { nodes: { id: string }[] } }>(
    `{ estates(first: 1, order: COMPLAINTS_DESC) { nodes { id } } }`,
  );
  return encodeURIComponent(estates.nodes[0]!.id);
}
