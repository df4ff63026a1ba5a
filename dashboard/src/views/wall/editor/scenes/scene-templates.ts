import type { BilingualText, Placement } from "../../programme.ts";

/** A scene as a programme writes it, with what may be left out left out. */
export interface WrittenScene {
  readonly title: BilingualText;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly panels: readonly {
    readonly kind: string;
    readonly at: Partial<Placement>;
    readonly [field: string]: unknown;
  }[];
}
export const TEMPLATE_IDS = ["map", "ranking", "trend", "playback", "stream", "ladder"] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

interface Named {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** A new scene about an indicator; those about complaints and party coverage bring their own and only use it for a panel beside. */
export function sceneFrom(template: TemplateId, { id, nameZh, nameEn }: Named): WrittenScene {
  const indicator = { indicator: id };
  const title = { zh: nameZh, en: nameEn };
  switch (template) {
    case "map":
      return { title, columns: [1], rows: [1], panels: [{ kind: "map", at: { column: 1, row: 1 }, ...indicator }] };
    case "ranking":
      return {
        title: { zh: `${nameZh}排名`, en: `${nameEn}, ranking` },
        columns: [1.7, 1],
        rows: [1],
        panels: [
          { kind: "map", at: { column: 1, row: 1 }, ...indicator },
          { kind: "ranking", at: { column: 2, row: 1 }, ...indicator, count: 15 },
        ],
      };
    case "trend":
      return {
        title: { zh: `${nameZh}走势`, en: `${nameEn}, trend` },
        columns: [1],
        rows: [0.4, 1],
        panels: [
          { kind: "headline", at: { column: 1, row: 1 }, indicators: [id], compare: "mom" },
          { kind: "trend", at: { column: 1, row: 2 }, ...indicator, regions: ["root"], children: 4, months: 24 },
        ],
      };
    case "playback":
      return {
        title: { zh: "投诉热力回放", en: "Complaints, played back" },
        columns: [1],
        rows: [1],
        panels: [
          { kind: "heatmapPlayback", at: { column: 1, row: 1 }, days: { last: 30 }, step: "day", secondsPerFrame: 1 },
        ],
      };
    case "stream":
      return {
        title: { zh: "投诉实时", en: "Complaints as they come in" },
        columns: [1, 1.8],
        rows: [1],
        panels: [
          { kind: "complaintStream", at: { column: 1, row: 1 }, count: 12 },
          { kind: "map", at: { column: 2, row: 1 }, ...indicator },
        ],
      };
    case "ladder":
      return {
        title: { zh: "小区党建覆盖", en: "Party coverage of estates" },
        columns: [1, 1.6],
        rows: [1],
        panels: [
          { kind: "coverageLadder", at: { column: 1, row: 1 } },
          { kind: "map", at: { column: 2, row: 1 }, ...indicator },
        ],
      };
  }
}

/** A new scene about a register. */
export function registerScene({ id, nameZh, nameEn }: Named): WrittenScene {
  return {
    title: { zh: nameZh, en: nameEn },
    columns: [1.4, 1],
    rows: [1],
    panels: [
      { kind: "register", at: { column: 1, row: 1 }, register: id },
      {
        kind: "register",
        at: { column: 2, row: 1 },
        title: { zh: "最近记录", en: "Latest records" },
        register: id,
        period: "latest",
        list: "latest",
      },
    ],
  };
}
