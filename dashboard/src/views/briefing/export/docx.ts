import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { Sentence } from "../../../wording/sentence.ts";
import type { Block, Briefing, FigureBlock, TableBlock } from "../document/block.ts";
import { addressOf } from "./address.ts";

interface DocxOptions {
  /** Where links lead, such as https://atlas.example.gov.cn. */
  readonly origin: string;
  /** Who made it: the product's name. */
  readonly author: string;
  /** "第 … 页　共 … 页" in three parts, round the two numbers. */
  readonly pageWords: readonly [string, string, string];
  /** Draws a map as PNG. */
  picture(figure: FigureBlock): Promise<Uint8Array>;
}

/** Fonts by their names in the reader's Word. */
const FONTS = {
  body: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "仿宋" },
  heading: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "黑体" },
  title: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "方正小标宋简体" },
  table: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "宋体" },
} as const;
/** Half points. */
const SIZE = { body: 28, small: 21, table: 20, note: 19, title: 44 } as const;
/** Twentieths of a point: 1 mm is 56.7. */
const mm = (millimetres: number): number => Math.round(millimetres * 56.693);
const TEXT_WIDTH_MM = 162;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "8795A3" } as const;
const PIXELS_PER_MM = 96 / 25.4;

/** The briefing as a Word document: headings, tables whose heads repeat, page fields, links, maps as pictures. */
export async function docxBlob(briefing: Briefing, options: DocxOptions): Promise<Blob> {
  return Packer.toBlob(await docxDocument(briefing, options));
}

async function docxDocument(briefing: Briefing, options: DocxOptions): Promise<Document> {
  const isChinese = briefing.language === "zh";
  const children: (Paragraph | Table)[] = [];
  for (const block of briefing.blocks) children.push(...(await blockParts(block, isChinese, options)));
  const [before, between, after] = options.pageWords;
  const foot = new TextRun({
    size: SIZE.small,
    font: FONTS.table,
    children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
  });
  return new Document({
    title: briefing.title,
    creator: options.author,
    lastModifiedBy: options.author,
    features: { updateFields: false },
    styles: {
      default: {
        document: { run: { font: FONTS.body, size: SIZE.body, language: { value: "en-GB", eastAsia: "zh-CN" } } },
        heading1: {
          run: { font: FONTS.heading, size: SIZE.body, bold: !isChinese, color: "16212C" },
          paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
        },
        title: {
          run: { font: FONTS.title, size: SIZE.title, bold: true, color: "16212C" },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 360 } },
        },
        hyperlink: { run: { color: "16212C", underline: { type: "dotted", color: "6B7C8D" } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(27), bottom: mm(26), left: mm(24), right: mm(24), footer: mm(12) },
          },
        },
        footers: {
          default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [foot] })] }),
        },
        children,
      },
    ],
  });
}

async function blockParts(block: Block, isChinese: boolean, options: DocxOptions): Promise<(Paragraph | Table)[]> {
  const indent = isChinese ? { firstLine: SIZE.body * 20 } : undefined;
  const line = (text: string, size: number, rest: IParagraphOptions = {}): Paragraph =>
    new Paragraph({ ...rest, children: [new TextRun({ text, size, font: FONTS.table })] });
  switch (block.kind) {
    case "title":
      return [new Paragraph({ text: block.text, heading: HeadingLevel.TITLE })];
    case "heading":
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_1, ...(indent ? { indent } : {}) })];
    case "imprint":
      return [
        line(block.lines.join("　　"), SIZE.small, {
          alignment: AlignmentType.CENTER,
          border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: "B3261E", space: 6 } },
          spacing: { after: 240 },
        }),
      ];
    case "recipients":
      return [new Paragraph({ children: [new TextRun(block.text)] })];
    case "signature":
      return block.lines.map(
        (text, i) =>
          new Paragraph({
            alignment: AlignmentType.END,
            indent: { end: SIZE.body * 20 },
            spacing: { before: i === 0 ? 480 : 0 },
            keepNext: i < block.lines.length - 1,
            children: [new TextRun(text)],
          }),
      );
    case "notice":
      return [
        line(block.text, SIZE.small, {
          shading: { type: ShadingType.CLEAR, fill: "FFF6E0", color: "auto" },
          spacing: { after: 200 },
        }),
      ];
    case "paragraph":
      return [
        new Paragraph({
          children: runs(block.text, options.origin),
          alignment: isChinese ? AlignmentType.BOTH : AlignmentType.START,
          spacing: { line: isChinese ? 500 : 340, lineRule: "exact", after: isChinese ? 0 : 120 },
          ...(indent ? { indent } : {}),
        }),
      ];
    case "note":
      return [
        new Paragraph({
          children: runs(block.text, options.origin, { size: SIZE.note, font: FONTS.table }),
          spacing: { after: 160 },
        }),
      ];
    case "table":
      return tableParts(block, options.origin);
    case "figure":
      return figureParts(block, await options.picture(block));
  }
}

function runs(sentence: Sentence, origin: string, style: IRunOptions = {}): ParagraphChild[] {
  return sentence.map((run) =>
    typeof run === "string"
      ? new TextRun({ ...style, text: run })
      : new ExternalHyperlink({
          link: addressOf(run.link, origin),
          children: [new TextRun({ ...style, text: run.text, style: "Hyperlink" })],
        }),
  );
}

function caption(text: string, keepNext: boolean): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text, size: SIZE.small, font: FONTS.heading })],
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 80 },
    keepNext,
  });
}

function tableParts(table: TableBlock, origin: string): (Paragraph | Table)[] {
  const style = { size: SIZE.table, font: FONTS.table };
  const weights = table.columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = table.columns.map(({ weight }) => mm((TEXT_WIDTH_MM * weight) / weights));
  const cell = (children: ParagraphChild[], column: number, alignment: Alignment, fill?: string): TableCell =>
    new TableCell({
      children: [new Paragraph({ children, alignment })],
      width: { size: widths[column]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 40, bottom: 40, left: 70, right: 70 },
      borders: { top: LINE, bottom: LINE, left: LINE, right: LINE },
      ...(fill ? { shading: { type: ShadingType.CLEAR, fill, color: "auto" } } : {}),
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ title }, i) =>
      cell([new TextRun({ ...style, text: title, bold: true })], i, AlignmentType.CENTER, "EDF1F5"),
    ),
  });
  const rows = table.rows.map(
    (cells, row) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((sentence, i) =>
          cell(
            runs(sentence, origin, style),
            i,
            table.columns[i]!.align === "end" ? AlignmentType.END : AlignmentType.START,
            table.apart.has(row) ? "F6F8FA" : undefined,
          ),
        ),
      }),
  );
  return [
    caption(table.caption, true),
    new Table({ rows: [head, ...rows], columnWidths: widths, width: { size: mm(TEXT_WIDTH_MM), type: WidthType.DXA } }),
    // Word joins two tables that follow each other without a paragraph between.
    new Paragraph({ spacing: { after: 80, line: 120, lineRule: "exact" } }),
  ];
}
type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

function figureParts(figure: FigureBlock, data: Uint8Array): Paragraph[] {
  const width = Math.round(TEXT_WIDTH_MM * PIXELS_PER_MM);
  const height = Math.round((width * figure.height) / figure.width);
  const image = new ImageRun({
    type: "png",
    data,
    transformation: { width, height },
    altText: { name: figure.caption, title: figure.caption, description: figure.alternative },
  });
  return [
    new Paragraph({ children: [image], alignment: AlignmentType.CENTER, keepNext: true }),
    caption(figure.caption, false),
  ];
}
