import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { Briefing } from "../document/block.ts";
import { addressOf } from "./address.ts";
import { docxBlob } from "./docx.ts";

const link = { region: "370811", indicator: "complaints", month: "2026-10", compare: "mom" } as const;
const PNG = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
const briefing: Briefing = {
  language: "zh",
  title: "关于任城区2026年10月小区治理情况的通报",
  fileName: "任城区2026年10月小区治理情况通报",
  blocks: [
    { kind: "title", text: "关于任城区2026年10月小区治理情况的通报" },
    { kind: "imprint", lines: ["小区治理一张图 自动编写", "数据截至：2026年10月31日"] },
    { kind: "notice", text: "演示数据" },
    { kind: "heading", text: "一、总体情况" },
    { kind: "paragraph", text: ["共受理", { text: "162件", link }, "，环比下降4.1%。"] },
    {
      kind: "table",
      caption: "表1　主要指标",
      captionContinued: "续表1　主要指标",
      columns: [
        { title: "指标", align: "start", weight: 2 },
        { title: "本月", align: "end", weight: 1 },
      ],
      rows: [
        [["投诉量"], [{ text: "162件", link }]],
        [["小区数"], ["470个"]],
      ],
      apart: new Set([1]),
    },
    {
      kind: "figure",
      caption: "图1　每千户投诉量",
      alternative: "分级设色地图",
      svg: "<svg/>",
      width: 960,
      height: 660,
    },
    { kind: "note", text: ["注：数值相同的位次相同。"] },
  ],
};

let files: Record<string, Uint8Array>;
const read = (path: string): string => strFromU8(files[path]!);

beforeAll(async () => {
  const blob = await docxBlob(briefing, {
    origin: "https://atlas.example",
    author: "小区治理一张图",
    pageWords: ["第 ", " 页　共 ", " 页"],
    picture: async () => PNG,
  });
  files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
});

describe("the Word document", () => {
  test("says what the briefing says, headings as headings", () => {
    const body = read("word/document.xml");
    const text = body.replace(/<[^>]+>/g, "");
    for (const said of [
      "关于任城区2026年10月小区治理情况的通报",
      "一、总体情况",
      "共受理162件，环比下降4.1%。",
      "小区数470个",
      "图1　每千户投诉量",
      "注：",
    ])
      expect(text).toContain(said);
    expect(body).toMatch(/<w:pStyle w:val="Title"\/>/);
    expect(body).toMatch(/<w:pStyle w:val="Heading1"\/>/);
  });
  test("is by the product, not by nobody", () => {
    expect(read("docProps/core.xml")).toContain("<dc:creator>小区治理一张图</dc:creator>");
    expect(read("docProps/core.xml")).toContain("<cp:lastModifiedBy>小区治理一张图</cp:lastModifiedBy>");
  });
  test("numbers lead to their views", () => {
    const relations = read("word/_rels/document.xml.rels");
    const address = addressOf(link, "https://atlas.example");
    expect(address).toBe("https://atlas.example/?region=370811&indicator=complaints&month=2026-10&compare=mom");
    expect(relations.match(/TargetMode="External"/g)).toHaveLength(2);
    expect(relations.replaceAll("&amp;", "&")).toContain(`Target="${address}"`);
  });
  test("pages are numbered by fields, of how many too", () => {
    const footer = Object.keys(files).find((path) => /^word\/footer\d*\.xml$/.test(path))!;
    const xml = read(footer);
    expect(xml).toMatch(/<w:instrText[^>]*>PAGE</);
    expect(xml).toMatch(/<w:instrText[^>]*>NUMPAGES</);
    expect(xml).toContain("第 ");
  });
  test("heads of tables repeat, rows are not cut, the map is there with its words", () => {
    const body = read("word/document.xml");
    expect(body).toMatch(/<w:tblHeader/);
    expect(body.match(/<w:cantSplit/g)).toHaveLength(3);
    expect(body).toContain('descr="分级设色地图"');
    const picture = Object.keys(files).find((path) => /^word\/media\/.*\.png$/.test(path))!;
    expect([...files[picture]!]).toEqual([...PNG]);
  });
  test("Chinese fonts by the names of the reader's Word, A4", () => {
    expect(read("word/styles.xml")).toContain('w:eastAsia="仿宋"');
    expect(read("word/styles.xml")).toContain('w:eastAsia="黑体"');
    expect(read("word/document.xml")).toMatch(/<w:pgSz w:w="1190\d" w:h="1683\d"/);
  });
});
