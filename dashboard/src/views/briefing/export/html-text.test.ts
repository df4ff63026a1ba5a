import { expect, test } from "vitest";
import type { Briefing } from "../document/block.ts";
import { htmlText } from "./html-text.ts";

const BRIEFING: Briefing = {
  language: "zh",
  title: "济宁 <通报>",
  fileName: "通报",
  blocks: [
    { kind: "title", text: "济宁 <通报>" },
    { kind: "imprint", lines: ["第10期", "10月31日"] },
    {
      kind: "paragraph",
      text: ["共 ", { text: "343件", link: { region: "370800", indicator: "complaints", month: "2026-10" } }],
    },
    {
      kind: "table",
      caption: "表1",
      captionContinued: "续表1",
      columns: [
        { title: "地区", align: "start", weight: 3 },
        { title: "件", align: "end", weight: 1 },
      ],
      rows: [
        [["任城区"], ["7"]],
        [["合计"], ["7"]],
      ],
      apart: new Set([1]),
    },
    { kind: "figure", caption: "图1", alternative: '"图"', svg: "<svg/>", width: 10, height: 5 },
  ],
};

test("every block is there, escaped, with links that lead back to the platform and pictures inside", () => {
  const html = htmlText(BRIEFING, ".doc-title{}", "https://atlas.example.cn");
  for (const part of [
    "<title>济宁 &lt;通报&gt;</title>",
    '<h2 class="doc-title">济宁 &lt;通报&gt;</h2>',
    '<div class="doc-imprint"><p>第10期</p><p>10月31日</p></div>',
    '共 <a href="https://atlas.example.cn/?region=370800&amp;indicator=complaints&amp;month=2026-10">343件</a>',
    '<col style="width:75%"><col style="width:25%">',
    '<tr class="apart"><th scope="row">合计</th><td class="end">7</td></tr>',
    'alt="&quot;图&quot;" width="10" height="5"',
    "data:image/svg+xml;charset=utf-8,%3Csvg%2F%3E",
  ])
    expect(html).toContain(part);
  expect(html.match(/<div class="block">/g)).toHaveLength(BRIEFING.blocks.length);
});
