import type { Sentence } from "../../../wording/sentence.ts";
import type { Block, Briefing, TableBlock } from "../document/block.ts";
import { addressOf } from "./address.ts";

/** A briefing as one HTML file on a sheet as long as it is, made from its blocks alone: pages are cut where it is printed. */
export function htmlText(briefing: Briefing, stylesheet: string, origin: string): string {
  const lang = briefing.language === "zh" ? "zh-CN" : "en";
  const blocks = briefing.blocks.map((block) => `<div class="block">${blockHtml(block, origin)}</div>`).join("\n");
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(briefing.title)}</title>
<style>*{box-sizing:border-box}body{margin:0;background:#eef1f4}figure,h2,h3,p{margin:0;padding:0}@media print{body{background:#fff}}
${stylesheet}
.sheets .sheet{height:auto;max-width:100%;padding-bottom:27mm}.sheets .sheet-body{height:auto}
@media print{@page{margin:27mm 24mm}.sheets .sheet{width:auto;padding:0}}</style></head>
<body><article class="sheets" lang="${lang}"><section class="sheet"><div class="sheet-body">
${blocks}
</div></section></article></body></html>
`;
}

function blockHtml(block: Block, origin: string): string {
  const lines = (name: string, texts: readonly string[]): string =>
    `<div class="doc-${name}">${texts.map((line) => `<p>${escaped(line)}</p>`).join("")}</div>`;
  switch (block.kind) {
    case "title":
      return `<h2 class="doc-title">${escaped(block.text)}</h2>`;
    case "heading":
      return `<h3 class="doc-heading">${escaped(block.text)}</h3>`;
    case "imprint":
    case "signature":
      return lines(block.kind, block.lines);
    case "recipients":
    case "notice":
      return `<p class="doc-${block.kind}">${escaped(block.text)}</p>`;
    case "paragraph":
    case "note":
      return `<p class="doc-${block.kind}">${runs(block.text, origin)}</p>`;
    case "table":
      return tableHtml(block, origin);
    case "figure": {
      const source = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(block.svg)}`;
      return `<figure class="doc-figure"><img src="${escaped(source)}" alt="${escaped(block.alternative)}" width="${block.width}" height="${block.height}"><figcaption>${escaped(block.caption)}</figcaption></figure>`;
    }
  }
}

function tableHtml({ caption, columns, rows, apart }: TableBlock, origin: string): string {
  const weights = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns.map(({ weight }) => `<col style="width:${(weight / weights) * 100}%">`).join("");
  const heads = columns.map(({ title }) => `<th scope="col">${escaped(title)}</th>`).join("");
  const body = rows.map((cells, row) => {
    const [first = "", ...others] = cells.map((cell) => runs(cell, origin));
    const rest = others.map((cell, i) => `<td class="${columns[i + 1]?.align ?? "start"}">${cell}</td>`).join("");
    return `<tr${apart.has(row) ? ' class="apart"' : ""}><th scope="row">${first}</th>${rest}</tr>`;
  });
  return `<div class="doc-table"><table><caption>${escaped(caption)}</caption><colgroup>${widths}</colgroup><thead><tr>${heads}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}

const runs = (sentence: Sentence, origin: string): string =>
  sentence
    .map((run) =>
      typeof run === "string"
        ? escaped(run)
        : `<a href="${escaped(addressOf(run.link, origin))}">${escaped(run.text)}</a>`,
    )
    .join("");

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]!);
