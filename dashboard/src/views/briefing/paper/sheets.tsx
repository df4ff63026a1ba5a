import "./sheets.css";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { keyed } from "../../../ui/keyed.ts";
import type { Block, Briefing } from "../document/block.ts";
import { BlockView } from "./block-view.tsx";
import { type Fragment, type MeasuredBlock, paginate } from "./paginate.ts";

interface Layout {
  readonly briefing: Briefing;
  readonly pages: readonly Fragment[][];
}

/** The document on sheets of A4, numbered, the same on the screen and in print: laid out unseen at paper size, then cut into pages. */
export function Sheets({ briefing }: { briefing: Briefing }): ReactNode {
  const { t } = useTranslation();
  const measure = useRef<HTMLDivElement>(null);
  const [layout, setLayout] = useState<Layout | null>(null);
  const current = layout?.briefing === briefing ? layout : null;

  useLayoutEffect(() => {
    const sheet = measure.current;
    if (sheet === null) return;
    const lay = (): void => {
      const body = sheet.querySelector<HTMLElement>(".sheet-body")!;
      const flow = body.firstElementChild!;
      const blocks = [...flow.children].map((element, i) => measured(element as HTMLElement, briefing.blocks[i]!));
      setLayout({ briefing, pages: paginate(blocks, body.getBoundingClientRect().height) });
    };
    let live = true;
    // Pictures and fonts have their sizes only once they are there.
    void Promise.all([document.fonts.ready, ...[...sheet.querySelectorAll("img")].map((image) => image.decode())])
      .catch(() => undefined)
      .then(() => live && lay());
    return () => {
      live = false;
    };
  }, [briefing]);

  const pages = current?.pages ?? [];
  return (
    <>
      {current === null && (
        <div className="sheet measure" ref={measure} aria-hidden="true" inert lang={langOf(briefing)}>
          <div className="sheet-body">
            <div>
              {keyed(briefing.blocks).map(({ key, item }) => (
                <div className="block" key={key}>
                  <BlockView block={item} />
                </div>
              ))}
            </div>
          </div>
        </div>
      )}
      <article className="sheets" aria-label={briefing.title} lang={langOf(briefing)} data-pages={pages.length}>
        {keyed(pages).map(({ key, item: fragments, index }) => (
          <section className="sheet" key={key} data-page={index + 1}>
            <div className="sheet-body">
              {fragments.map(({ block, rows }) => (
                <div className="block" key={`block-${block}`}>
                  <BlockView block={briefing.blocks[block]!} rows={rows} />
                </div>
              ))}
            </div>
            <p className="sheet-foot">{t("briefing.page", { page: index + 1, pages: pages.length })}</p>
          </section>
        ))}
      </article>
    </>
  );
}

const langOf = ({ language }: Briefing): string => (language === "zh" ? "zh-CN" : "en");
const heightOf = (element: Element): number => element.getBoundingClientRect().height;

function measured(element: HTMLElement, block: Block): MeasuredBlock {
  const height = heightOf(element);
  const keepWithNext = block.kind === "heading" || block.kind === "title" || block.kind === "imprint";
  if (block.kind !== "table") return { height, keepWithNext };
  const rowHeights = [...element.querySelectorAll("tbody tr")].map(heightOf);
  const headHeight = heightOf(element.querySelector("caption")!) + heightOf(element.querySelector("thead")!);
  const footHeight = height - headHeight - rowHeights.reduce((sum, row) => sum + row, 0);
  return { height, keepWithNext, table: { headHeight, rowHeights, footHeight } };
}
