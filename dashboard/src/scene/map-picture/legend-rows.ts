/** How a row's colour is shown beside its text; colours as CSS writes them. */
export type Swatch =
  | { readonly shape: "box" | "dot"; readonly fill: string }
  | { readonly shape: "hatch" | "dotted"; readonly fill: string; readonly stroke: string }
  | { readonly shape: "line"; readonly stroke: string; readonly dashed: boolean };

/** One row of a legend. */
export type LegendRow =
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "entry"; readonly swatch: Swatch; readonly text: string; readonly faded: boolean }
  | { readonly kind: "ramp"; readonly colours: readonly string[]; readonly ticks: readonly string[] }
  | { readonly kind: "grid"; readonly columns: number; readonly colours: readonly string[] };

/**
 * The rows of a legend that is on the page, read from it, so that a picture says what the screen says. A folded legend is read as well.
 * Sections that were read before, as their points are drawn, stay so.
 */
export function legendRows(legend: Element, asDrawn: RowsAsDrawn = NOTHING_READ): LegendRow[] {
  return [...legend.querySelectorAll("section")].flatMap((section) => asDrawn.get(section) ?? rowsOfSection(section));
}

const rowsOfSection = (section: Element): LegendRow[] => [...section.children].flatMap(rowsOf);

type RowsAsDrawn = ReadonlyMap<Element, readonly LegendRow[]>;
const NOTHING_READ: RowsAsDrawn = new Map();

/** What the page's legends say of points (`data-points`), read before another theme: their colours lie in tiles, which no engine makes anew at once. */
export const rowsOfPoints = (page: ParentNode): RowsAsDrawn =>
  new Map([...page.querySelectorAll("section[data-points]")].map((section) => [section, rowsOfSection(section)]));

function rowsOf(element: Element): LegendRow[] {
  if (element.querySelector(".heat-scale, .ramp") && !element.matches(".heat-scale, .ramp"))
    return [...element.children].flatMap(rowsOf);
  if (element.matches(".heat-scale, .ramp")) return rampOf(element);
  if (/^H[2-6]$/.test(element.tagName)) {
    const [title, below] = [withoutSmall(element), element.querySelector(":scope > small")];
    return below
      ? [
          { kind: "title", text: title },
          { kind: "text", text: textOf(below) },
        ]
      : [{ kind: "title", text: title }];
  }
  // The picture names its sources under the map.
  if (element.matches("button, .source")) return [];
  if (element.matches("ul, ol, dl")) return [...element.children].flatMap(rowsOf);
  const cells = [...element.querySelectorAll("i, rect, td > button")];
  if (cells.length > 3) return gridOf(element, cells);
  const mark = element.querySelector("i");
  // How many regions are in it.
  const count = element.querySelector("small");
  const text = count ? `${withoutSmall(element)} (${textOf(count)})` : textOf(element);
  if (mark === null) return text === "" ? [] : [{ kind: "text", text }];
  const faded =
    Number(getComputedStyle(element).opacity) < 0.9 || element.matches("[data-off=true], :has([data-off=true])");
  return [{ kind: "entry", swatch: swatchOf(mark), text, faded }];
}

/** A square of colours, as of two indicators at once, and what stands beside it. */
function gridOf(element: Element, cells: Element[]): LegendRow[] {
  const colours = cells.map((cell) => {
    const style = getComputedStyle(cell);
    return cell instanceof SVGElement ? style.fill : style.backgroundColor;
  });
  const tops = new Set(cells.map((cell) => Math.round(cell.getBoundingClientRect().top)));
  const text = textOf(element);
  const grid: LegendRow = { kind: "grid", columns: Math.ceil(cells.length / tops.size), colours };
  return text === "" ? [grid] : [grid, { kind: "text", text }];
}

function rampOf(element: Element): LegendRow[] {
  const ramp = element.querySelector("i");
  const colours = ramp === null ? [] : coloursIn(getComputedStyle(ramp).backgroundImage);
  return [{ kind: "ramp", colours, ticks: [...element.querySelectorAll("span")].map(textOf) }];
}

function swatchOf(mark: Element): Swatch {
  const style = getComputedStyle(mark);
  const [ground, ...strokes] = coloursIn(style.backgroundImage).filter((colour, i, all) => all.indexOf(colour) === i);
  if (ground !== undefined && style.backgroundImage.startsWith("radial"))
    return { shape: "dotted", stroke: ground, fill: style.backgroundColor };
  if (ground !== undefined) return { shape: "hatch", stroke: ground, fill: strokes[0] ?? style.backgroundColor };
  // A line is a border without anything inside it.
  if (Number.parseFloat(style.height) <= Number.parseFloat(style.borderTopWidth) && style.borderTopStyle !== "none")
    return { shape: "line", stroke: style.borderTopColor, dashed: style.borderTopStyle === "dashed" };
  return { shape: style.borderTopLeftRadius === "50%" ? "dot" : "box", fill: style.backgroundColor };
}

/** The colours a computed background names, in order. */
function coloursIn(background: string): string[] {
  return background.match(/rgba?\([^)]*\)|color\([^)]*\)|#[0-9a-f]{3,8}/gi) ?? [];
}

const textOf = (element: Element): string => (element.textContent ?? "").replace(/\s+/g, " ").trim();

function withoutSmall(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const small of copy.querySelectorAll("small")) small.remove();
  return textOf(copy);
}
