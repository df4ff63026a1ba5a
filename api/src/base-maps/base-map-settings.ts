import { resolve } from "node:path";
import * as z from "zod";
import { expected } from "../faults.ts";
import { faultOfPmtiles } from "./pmtiles-file.ts";

interface Described {
  /** In links (base=…) and addresses. */
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Whose map it is, shown on it as plain text. */
  readonly attribution: string;
  /** 审图号, shown on it; null: none is known. */
  readonly approvalNumber: string | null;
}
/** Layers of raster tiles, lowest first; each is the addresses that serve the same tiles, with {z}, {x} and {y}. */
export interface RasterBaseMap extends Described {
  readonly kind: "RASTER";
  readonly layers: readonly (readonly string[])[];
  /** Pixels. */
  readonly tileSize: number;
  readonly minZoom: number;
  readonly maxZoom: number;
}
/** A file of raster or vector tiles, served by ranges; which of them the file itself tells the dashboard. */
export interface PmtilesBaseMap extends Described {
  readonly kind: "PMTILES";
  /** Absolute path; never sent to the dashboard. */
  readonly file: string;
}
/** A style of Mapbox: only where a token lets Mapbox GL JS draw. */
export interface MapboxBaseMap extends Described {
  readonly kind: "MAPBOX";
  readonly style: string;
}
export type BaseMap = RasterBaseMap | PmtilesBaseMap | MapboxBaseMap;

/**
 * BASE_MAPS, a JSON list of XYZ, PMTiles and Mapbox base maps, as text. `others` are offered beside it and keep their ids; a Mapbox style
 * needs a token.
 */
export const baseMapList = (others: readonly BaseMap[], hasMapboxToken: boolean) =>
  z
    .string()
    .transform(parsedJson)
    .pipe(
      z
        .array(z.discriminatedUnion("kind", [xyz, pmtiles, mapbox(hasMapboxToken)], { error: unknownKind }), {
          error: ({ input }) => `expected a JSON list, got ${input === null ? "null" : typeof input}`,
        })
        .superRefine(
          (maps, context) => {
            const taken = new Set(others.map(({ id }) => id));
            for (const [i, map] of maps.entries()) {
              // One that is refused for something else may be anything still.
              const id = (map as Partial<BaseMap> | null)?.id;
              if (id === undefined) continue;
              if (taken.has(id))
                context.addIssue({
                  code: "custom",
                  path: [i, "id"],
                  message: `expected an id of its own, got "${id}" again`,
                });
              taken.add(id);
            }
          },
          { when: ({ value }) => Array.isArray(value) },
        ),
    );

/** Origins that pages fetch tiles of these base maps from, each once; Mapbox's own hosts come with its token. */
export function baseMapOrigins(baseMaps: readonly BaseMap[]): string[] {
  const urls = baseMaps.flatMap((map) => (map.kind === "RASTER" ? map.layers.flat() : []));
  return [...new Set(urls.map((url) => new URL(url).origin))];
}

/** As /config.json tells it to the dashboard: a file by the address that serves it. */
export function baseMapShown(map: BaseMap): object {
  if (map.kind !== "PMTILES") return map;
  const { file: _, ...shown } = map;
  return { ...shown, url: `/base-map/${map.id}.pmtiles` };
}

function parsedJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    context.addIssue({ code: "custom", message: `expected a JSON list, ${(error as Error).message}` });
    return z.NEVER;
  }
}

const unknownKind = ({ input }: { readonly input?: unknown }): string =>
  typeof input === "object" && input !== null
    ? expected("one of xyz, pmtiles, mapbox")({ input: (input as { kind?: unknown }).kind })
    : expected("an object")({ input });

const text = (pattern: RegExp, what: string) => z.string({ error: expected(what) }).regex(pattern);
/** Not z.int(), after whose faults zod compares no zooms with each other. */
const whole = (from: number, to: number, fallback: number) => {
  const error = expected(`a whole number from ${from} to ${to}`);
  return z
    .number({ error })
    .refine((given) => Number.isInteger(given) && given >= from && given <= to, { error })
    .nullish()
    .transform((given) => given ?? fallback);
};

const described = {
  id: text(/^[a-z0-9][a-z0-9-]{0,39}$/, "lower-case letters, digits and hyphens"),
  nameZh: text(/\S/, "a name in Chinese"),
  nameEn: text(/\S/, "a name in English"),
  attribution: text(/\S/, "whose map it is"),
  approvalNumber: text(/\S/, "the approval number (审图号)")
    .nullish()
    .transform((given) => given ?? null),
};

const XYZ = /^(?=.*\{z\})(?=.*\{x\})(?=.*\{y\})https?:\/\/[^\s'";,/]+\//;
const MOST_ZOOM = 24;
const zooms = { minZoom: whole(0, MOST_ZOOM, 0), maxZoom: whole(0, MOST_ZOOM, 18) };
const xyz = z
  .object({
    ...described,
    kind: z.literal("xyz"),
    tiles: text(XYZ, "https://host/{z}/{x}/{y}…, with {a-c} or {0-7} where hosts share the work")
      .transform(spelledOut)
      .superRefine((urls, context) => {
        for (const input of urls)
          if (!URL.canParse(input) || /[{}]/.test(new URL(input).host))
            context.addIssue(expected("an address once {a-c} is spelt out")({ input }));
      }),
    tileSize: whole(128, 1024, 256),
    ...zooms,
  })
  .superRefine(
    ({ minZoom, maxZoom: input }, context) => {
      const message = expected(`a whole number from ${minZoom} to ${MOST_ZOOM}`)({ input });
      if (input < minZoom) context.addIssue({ code: "custom", path: ["maxZoom"], message });
    },
    // Told beside the other faults of the same map.
    { when: ({ value }) => z.object(zooms).safeParse(value).success },
  )
  .transform(({ tiles, ...map }): RasterBaseMap => ({ ...map, kind: "RASTER", layers: [tiles] }));

const pmtiles = z
  .object({
    ...described,
    kind: z.literal("pmtiles"),
    file: text(/\.pmtiles$/, "a path that ends in .pmtiles")
      .transform((file) => resolve(file))
      .superRefine((file, context) => {
        const fault = faultOfPmtiles(file);
        if (fault !== null) context.addIssue(fault);
      }),
  })
  .transform((map): PmtilesBaseMap => ({ ...map, kind: "PMTILES" }));

const mapbox = (hasToken: boolean) =>
  z
    .object({
      ...described,
      kind: z.literal("mapbox"),
      style: text(/^mapbox:\/\/styles\/[\w-]+\/[\w-]+$/, "mapbox://styles/<owner>/<style>"),
    })
    .refine(() => hasToken, { error: "a Mapbox style needs MAPBOX_TOKEN beside it", when: () => true })
    .transform((map): MapboxBaseMap => ({ ...map, kind: "MAPBOX" }));

const ALTERNATIVES = /\{([0-9])-([0-9])\}|\{([a-z])-([a-z])\}/;

/** "https://t{0-2}.host/…" as three addresses. */
function spelledOut(template: string): string[] {
  const found = ALTERNATIVES.exec(template);
  if (found === null) return [template];
  const [first, last] = [found[1] ?? found[3]!, found[2] ?? found[4]!].map((letter) => letter.charCodeAt(0));
  return Array.from({ length: Math.max(last! - first! + 1, 1) }, (_, i) =>
    template.replace(found[0], String.fromCharCode(first! + i)),
  );
}

/** As Tianditu prints it; it changes with its editions, hence the setting. */
const TIANDITU_APPROVAL_NUMBER = "GS（2024）0568号";

/** The national platform's maps in Web Mercator: https://www.tianditu.gov.cn. Each is a ground and, over it, its names. */
export function tianditu(key: string, approvalNumber = TIANDITU_APPROVAL_NUMBER): RasterBaseMap[] {
  const layer = (name: string): string[] =>
    spelledOut(
      `https://t{0-7}.tianditu.gov.cn/${name}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${name}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`,
    );
  const common = {
    kind: "RASTER",
    attribution: "天地图 · 国家地理信息公共服务平台 (Tianditu)",
    approvalNumber,
    tileSize: 256,
    minZoom: 1,
    maxZoom: 18,
  } as const;
  return [
    {
      ...common,
      id: "tianditu-vector",
      nameZh: "天地图（矢量）",
      nameEn: "Tianditu (map)",
      layers: [layer("vec"), layer("cva")],
    },
    {
      ...common,
      id: "tianditu-imagery",
      nameZh: "天地图（影像）",
      nameEn: "Tianditu (imagery)",
      layers: [layer("img"), layer("cia")],
    },
  ];
}
