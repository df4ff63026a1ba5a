import { readFileSync } from "node:fs";
import { type DocumentNode, print } from "graphql";
import i18next from "i18next";
import { addMonths } from "../src/calendar/month.ts";
import { readFragment } from "../src/graphql/tada.ts";
import { en } from "../src/i18n/en/index.ts";
import { zhCn } from "../src/i18n/zh-cn/index.ts";
import type { Boundaries } from "../src/live/use-boundaries.ts";
import type { Config } from "../src/map/config.ts";
import { IndicatorHead, PlatformHead, StartQuery } from "../src/platform.tsx";
import { compose } from "../src/views/briefing/document/compose.ts";
import { htmlText } from "../src/views/briefing/export/html-text.ts";
import { gatherFacts } from "../src/views/briefing/facts/gather.ts";
import type { Ask } from "../src/views/briefing/facts/questions.ts";
import { periodOf } from "../src/wording/period.ts";

// The briefing of a region and the last month that is over, asked of a server and written as JSON: title, path, fileName and html. A last word
// says where its links lead, if elsewhere.
// node scripts/run.mjs dashboard/scripts/write-briefing.ts http://127.0.0.1:4000 370800 zh

const [server = "", region = "", language = "zh", publicUrl = server] = process.argv.slice(2);

/** Where one has to sign in: a token of an account, or of a device, that may read the region. */
const token = process.env.SEND_TOKEN?.trim() ?? "";
const bearer: Record<string, string> = token === "" ? {} : { authorization: `Bearer ${token}` };

const ask: Ask = async (query, variables) => {
  const body = JSON.stringify({ query: print(query as DocumentNode), variables });
  const headers = { "content-type": "application/json", ...bearer };
  const response = await fetch(`${server}/graphql`, { method: "POST", headers, body });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { message: string }[] };
  if (errors || !data)
    throw new Error(errors?.[0]?.message ?? `/graphql: expected data, got status ${response.status}`);
  return data as never;
};

async function boundariesAt(url: string): Promise<Boundaries | null> {
  const response = await fetch(new URL(url, server), { headers: bearer });
  return response.ok ? ((await response.json()) as Boundaries) : null;
}

async function main(): Promise<void> {
  if (language !== "zh" && language !== "en") throw new Error(`language: expected zh or en, got ${language}`);
  const start = await ask(StartQuery, {});
  const platform = readFragment(PlatformHead, start.platform);
  const indicators = readFragment(IndicatorHead, start.indicators);
  const { briefing: letterhead } = (await (await fetch(`${server}/config.json`, { headers: bearer })).json()) as Config;
  const month = addMonths(platform.lastMonth, -1);
  const facts = await gatherFacts(ask, boundariesAt, { platform, indicators }, region, periodOf(month, platform.today));
  if (facts === null) throw new Error(`region: expected the code of a region, got ${region}`);
  const i18n = i18next.createInstance();
  await i18n.init({
    lng: language,
    fallbackLng: false,
    resources: { zh: { translation: zhCn }, en: { translation: en } },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  });
  const briefing = compose(facts, letterhead, language, i18n.getFixedT(language));
  const stylesheet = readFileSync(new URL("../src/views/briefing/paper/sheets.css", import.meta.url), "utf8");
  const path = `/briefing?${new URLSearchParams({ region, month })}`;
  const { title, fileName } = briefing;
  process.stdout.write(JSON.stringify({ title, path, fileName, html: htmlText(briefing, stylesheet, publicUrl) }));
}

await main();
