import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { rendererOf, storeIn } from "./render.ts";
import type { Schedule } from "./schedule.ts";

const BRIEFING: Schedule = {
  name: "月报",
  kind: "BRIEFING",
  target: "370800",
  cron: "0 8 1 * *",
  language: "en",
  recipients: [],
  formats: ["PDF", "HTML"],
};
const DUE = new Date("2026-11-01T00:00:00Z");
/** Says what it was asked, as the dashboard's program does. */
const PROGRAM = `const [server, region, language, readers] = process.argv.slice(1);
  console.log(JSON.stringify({ title: "T", path: "/briefing?region=" + region, fileName: "F", html: [server, language, readers].join(" ") }));`;

let folder = "";
let browserPath = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-render-"));
  // A browser that prints the address it was given.
  browserPath = join(folder, "browser");
  writeFileSync(
    browserPath,
    '#!/bin/sh\nfor word in "$@"; do case "$word" in --print-to-pdf=*) file=$(echo "$word" | cut -d= -f2);; http*) url="$word";; esac; done\nprintf "%s" "$url" > "$file"\n',
  );
  chmodSync(browserPath, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

const render = (schedule: Schedule, browser: string | null) =>
  rendererOf({
    serverUrl: "http://127.0.0.1:4000",
    publicUrl: "https://atlas.example.cn",
    browserPath: browser,
    briefingProgram: [process.execPath, "-e", PROGRAM, "--"],
  })(schedule, DUE);

it("a briefing is HTML with links for its readers; with a browser its page is printed too", async () => {
  const html = ["F.html", "http://127.0.0.1:4000 en https://atlas.example.cn"];
  const filesOf = async (browser: string | null, formats: Schedule["formats"] = ["PDF", "HTML"]) =>
    (await render({ ...BRIEFING, formats }, browser)).files.map(({ filename, content }) => [
      filename,
      content.toString(),
    ]);
  expect(await filesOf(null)).toEqual([html]);
  const pdf = ["F.pdf", "http://127.0.0.1:4000/briefing?region=370800&lang=en"];
  expect(await filesOf(browserPath)).toEqual([pdf, html]);
  expect(await filesOf(browserPath, ["PDF"])).toEqual([pdf]);
  expect(await filesOf(browserPath, ["HTML"])).toEqual([html]);
  await expect(filesOf(null, ["PDF"])).rejects.toThrow("needs a browser");
});

it("a view is printed, which needs a browser", async () => {
  const view: Schedule = {
    ...BRIEFING,
    kind: "VIEW",
    target: "/?region=370800",
    name: "任城/地图",
    formats: ["PDF"],
  };
  await expect(render(view, null)).rejects.toThrow("needs a browser (BROWSER_PATH)");
  const rendered = await render(view, browserPath);
  expect(rendered.files[0]!.content.toString()).toBe("http://127.0.0.1:4000/?region=370800&lang=en&paper=A4");
  const large = await render({ ...view, target: "/?paper=A3" }, browserPath);
  expect(large.files[0]!.content.toString()).toBe("http://127.0.0.1:4000/?paper=A3&lang=en");
  const into = join(folder, "sent");
  await storeIn(into)(rendered, view, DUE);
  await storeIn(into)(rendered, view, DUE);
  expect(readdirSync(join(into, "任城_地图", "2026-11-01T0000"))).toEqual(["任城_地图.pdf"]);
  expect(readFileSync(join(into, "任城_地图", "2026-11-01T0000", "任城_地图.pdf"), "utf8")).toContain("http");
});

it("a program that fails says why", async () => {
  const failing = rendererOf({
    serverUrl: "",
    publicUrl: "",
    browserPath: null,
    briefingProgram: [
      process.execPath,
      "-e",
      'console.error("region: expected the code of a region"); process.exit(1)',
      "--",
    ],
  });
  await expect(failing(BRIEFING, DUE)).rejects.toThrow("region: expected the code of a region");
});
