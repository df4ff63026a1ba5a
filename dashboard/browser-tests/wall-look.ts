import type { Page } from "playwright-core";

/** What is wrong with the picture of a wall, and the measures of what is right; all measured in the page, none of it by pixels. */
export interface Seen {
  readonly scrolls: boolean;
  readonly overlaps: readonly string[];
  readonly outside: readonly string[];
  /** Figures, legends and sentences that do not fit where they stand. */
  readonly cut: readonly string[];
  /** Names and headings of which the end is not shown. */
  readonly cutNames: readonly string[];
  readonly smallestText: number;
  readonly smallestWords: string;
  /** Panels with the share of them that their largest empty rectangle takes, the emptiest first. */
  readonly empty: readonly (readonly [kind: string, share: number])[];
  /** Pixels of the map's canvas for each of its place, across and down. */
  readonly canvas: readonly [number, number] | null;
  /** Size of the sentence's letters, and its words. */
  readonly sentence: { readonly pixels: number; readonly text: string };
  /** Names of the highest and lowest region that lie whole within the map, and apart. */
  readonly extremes: readonly string[];
}

/** Measures the wall that a page shows. */
export const look = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const all = (selector: string, within: ParentNode = document): HTMLElement[] => [
      ...within.querySelectorAll<HTMLElement>(selector),
    ];
    const scene = document.querySelector<HTMLElement>(".wall-scene[data-phase=shown]")!;
    const panels = all(".wall-panel", scene);
    const apart = (a: DOMRect, b: DOMRect): boolean =>
      a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom;
    const boxes = panels.map((panel) => ({ kind: panel.dataset.kind!, box: panel.getBoundingClientRect() }));
    const overlaps = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => !apart(a.box, b.box))
        .map((b) => `${a.kind} on ${b.kind}`),
    );
    const outside = boxes
      .filter(({ box }) => box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
      .map(({ kind }) => kind);
    const sentence = scene.querySelector<HTMLElement>(".wall-sentence p")!;
    const isCut = (own: DOMRect, around: DOMRect): boolean =>
      own.bottom > around.bottom + 1 || own.top < around.top - 1 || own.right > around.right + 1;
    const cut = [
      ...all(
        ".wall-number, .wall-map .legend section, .wall-alarms li, .wall-multiples li, .wall-bars li, .wall-streets tr",
      ).filter(
        (element) =>
          element.checkVisibility() &&
          isCut(element.getBoundingClientRect(), element.closest(".wall-panel, .wall-map")!.getBoundingClientRect()),
      ),
      ...[sentence].filter((element) =>
        isCut(element.getBoundingClientRect(), element.parentElement!.getBoundingClientRect()),
      ),
    ].map((element) => element.textContent ?? "");

    const cutNames = all(
      ".wall-panel h2 span, .wall-panel h2 small, .wall-panel .name, .wall-panel .where, .wall-panel th",
    )
      .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
      .filter((element) => getComputedStyle(element).display !== "inline")
      .map((element) => element.textContent ?? "");

    let smallestText = Number.POSITIVE_INFINITY;
    let smallestWords = "";
    const texts: { element: HTMLElement; node: Node }[] = [];
    const walker = document.createTreeWalker(document.querySelector(".wall")!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      if (!node.nodeValue?.trim() || element.getClientRects().length === 0) continue;
      if (element.closest(".map-zoom, .maplibregl-ctrl, title, style, .for-readers") || !element.checkVisibility())
        continue;
      texts.push({ element, node });
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < smallestText) [smallestText, smallestWords] = [size, node.nodeValue];
    }

    // What a panel shows, as boxes: its words, drawings, bars and pictures.
    const CELLS = 60;
    const shownIn = (panel: HTMLElement): DOMRect[] => [
      ...texts
        .filter(({ element }) => panel.contains(element))
        .flatMap(({ node }) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          return [...range.getClientRects()];
        }),
      ...all("svg, img, .bar, .wall-hours, .wall-months", panel).map((element) => element.getBoundingClientRect()),
    ];
    /** Area of the largest rectangle without any of the boxes, as a share of the whole: over rows of cells, the largest below a skyline. */
    const emptyShare = (panel: HTMLElement): number => {
      const around = panel.getBoundingClientRect();
      const em = Number.parseFloat(getComputedStyle(panel).fontSize);
      const taken = new Uint8Array(CELLS * CELLS);
      for (const box of shownIn(panel)) {
        const cell = (at: number, from: number, length: number): number =>
          Math.min(CELLS - 1, Math.max(0, Math.floor(((at - from) / length) * CELLS)));
        const [left, right] = [box.left - em / 2, box.right + em / 2].map((at) => cell(at, around.left, around.width));
        const [top, bottom] = [box.top - em / 2, box.bottom + em / 2].map((at) => cell(at, around.top, around.height));
        for (let row = top!; row <= bottom!; row++) taken.fill(1, row * CELLS + left!, row * CELLS + right! + 1);
      }
      const heights = new Uint16Array(CELLS);
      let largest = 0;
      for (let row = 0; row < CELLS; row++) {
        for (let column = 0; column < CELLS; column++)
          heights[column] = taken[row * CELLS + column] ? 0 : heights[column]! + 1;
        for (let from = 0; from < CELLS; from++) {
          let height = CELLS;
          for (let to = from; to < CELLS && height > 0; to++) {
            height = Math.min(height, heights[to]!);
            largest = Math.max(largest, height * (to - from + 1));
          }
        }
      }
      return largest / (CELLS * CELLS);
    };
    const isMap = ({ dataset }: HTMLElement): boolean => dataset.kind === "map" || dataset.kind === "heatmapPlayback";
    const empty = panels
      .filter((panel) => !isMap(panel))
      .map((panel) => [panel.dataset.kind!, Math.round(emptyShare(panel) * 100) / 100] as const)
      .sort((a, b) => b[1] - a[1]);

    const map = document.querySelector<HTMLElement>(".wall-map");
    const canvas = map?.querySelector("canvas");
    const drawn = canvas?.getBoundingClientRect();
    const names = all(".wall-extremes [data-extreme]").map((name) => ({ name, box: name.getBoundingClientRect() }));
    const extremes = names
      .filter(({ box }, i) => {
        const around = map!.getBoundingClientRect();
        const within = !isCut(box, around) && box.left >= around.left - 1;
        return within && names.every((other, j) => j === i || apart(box, other.box));
      })
      .map(({ name }) => name.textContent ?? "");
    const root = document.scrollingElement!;
    return {
      scrolls: root.scrollWidth > innerWidth || root.scrollHeight > innerHeight,
      overlaps,
      outside,
      cut,
      cutNames,
      smallestText,
      smallestWords,
      empty,
      canvas:
        canvas && drawn
          ? ([
              canvas.width / (drawn.width * devicePixelRatio),
              canvas.height / (drawn.height * devicePixelRatio),
            ] as const)
          : null,
      sentence: {
        pixels: Number.parseFloat(getComputedStyle(sentence).fontSize),
        text: sentence.textContent ?? "",
      },
      extremes,
    };
  });

/**
 * How much of its place a region takes on the map that shows it, the larger of across and down: by the view that the map reports and the region's box in degrees, in Web
 * Mercator (512-pixel tiles).
 */
export async function fitOf(page: Page, [west, south, east, north]: readonly number[]): Promise<number> {
  const { view, width, height } = await page.evaluate(() => {
    const map = document.querySelector<HTMLElement>(".wall-map .map")!;
    return { view: map.dataset.view ?? "", width: map.clientWidth, height: map.clientHeight };
  });
  const world = 512 * 2 ** Number(view.split(",")[2]);
  const y = (degrees: number): number => Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI);
  return Math.max((((east! - west!) / 360) * world) / width, ((y(north!) - y(south!)) * world) / height);
}
