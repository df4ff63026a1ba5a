import {
  type BilingualText,
  COMPARISONS,
  FRAME_STEPS,
  LEVELS,
  PANEL_KINDS,
  type Panel,
  RANKING_ORDERS,
  REGISTER_LISTS,
  ROOT,
  type Subject,
} from "../programme.ts";
import { bilingual, placement, readDays, readPeriod, readPicture, readRegion } from "./read-values.ts";
import type { Field } from "./yaml-fields.ts";

const MOST_TREND_LINES = 5;

/** Ids that the platform has; those left out are not checked. */
export interface KnownIds {
  readonly indicators?: readonly string[];
  readonly registers?: readonly string[];
}

const COMMON = ["kind", "title", "at"];
const OWN: Record<Panel["kind"], readonly string[]> = {
  map: ["indicator", "region", "level", "period", "compare", "labels"],
  heatmapPlayback: ["region", "days", "step", "secondsPerFrame", "colourMax"],
  ranking: ["indicator", "region", "level", "period", "count", "order"],
  trend: ["indicator", "regions", "children", "months"],
  complaintStream: ["region", "count"],
  coverageLadder: ["region"],
  headline: ["indicators", "region", "compare"],
  register: ["register", "region", "period", "list"],
  alarms: ["region"],
  hours: ["region"],
  categories: ["region"],
  streets: ["region"],
  evaluation: ["scheme", "region"],
  multiples: ["indicator", "region", "months"],
  text: ["text"],
  picture: ["source", "text"],
};

/** One panel with its place; null where something of it is wrong. */
export function readPanel(it: Field, known: KnownIds): Panel | null {
  const kind = it.isFields ? it.child("kind").oneOf(PANEL_KINDS) : it.fail({ what: "fields" });
  if (kind === null) return null;
  const field = it.fields([...COMMON, ...OWN[kind]])!;
  const at = placement(field("at"));
  const title = field("title").or<BilingualText | null>(null, bilingual);
  const before = it.source.faults.length;
  const panel = readOwn(kind, field, {
    indicator: (its) => idAmong(its, known.indicators),
    register: (its) => idAmong(its, known.registers),
  });
  return at === null || panel === null || it.source.faults.length > before ? null : ({ ...panel, at, title } as Panel);
}

const idAmong = (its: Field, ids: readonly string[] | undefined): string | null =>
  ids === undefined ? its.text(/^[a-z0-9_]{1,80}$/) : its.oneOf(ids);

type ReadId = (its: Field) => string | null;

function readOwn(
  kind: Panel["kind"],
  field: (name: string) => Field,
  { indicator, register }: { readonly indicator: ReadId; readonly register: ReadId },
): Partial<Panel> | null {
  const region = field("region").or(ROOT, readRegion);
  const level = () => field("level").or(null, (its) => its.oneOf(LEVELS));
  const period = () => field("period").or("latest", readPeriod);
  const compare = () => field("compare").or("none", (its) => its.oneOf(COMPARISONS));
  const whole = (name: string, otherwise: number, least: number, most: number) =>
    field(name).or(otherwise, (its) => its.number(least, most, true));
  switch (kind) {
    case "map": {
      const labels = field("labels").or(true, (its) => its.truth());
      return filled(
        { kind, indicator: indicator(field("indicator")), region, period: period(), compare: compare(), labels },
        { level: level() },
      );
    }
    case "heatmapPlayback": {
      const days = field("days").or({ last: 30 }, readDays);
      const step = field("step").or("day", (its) => its.oneOf(FRAME_STEPS));
      const secondsPerFrame = field("secondsPerFrame").or(1, (its) => its.number(0.2, 60));
      const colourMax = field("colourMax").or<number | null>(null, (its) => its.number(0.1, 1_000_000));
      return filled({ kind, region, days, step, secondsPerFrame }, { colourMax });
    }
    case "ranking": {
      const order = field("order").or("best", (its) => its.oneOf(RANKING_ORDERS));
      return filled(
        { kind, region, period: period(), count: whole("count", 16, 1, 50), order },
        { level: level(), indicator: field("indicator").or(null, indicator) },
      );
    }
    case "trend": {
      const regions = field("regions").or([ROOT], (its) => its.list(1, MOST_TREND_LINES, readRegion));
      const children = whole("children", 0, 0, MOST_TREND_LINES - (regions?.length ?? 1));
      return filled({
        kind,
        indicator: indicator(field("indicator")),
        regions,
        children,
        months: whole("months", 12, 2, 60),
      });
    }
    case "complaintStream":
      return filled({ kind, region, count: whole("count", 12, 1, 50) });
    case "coverageLadder":
      return filled({ kind, region });
    case "headline": {
      const indicators = field("indicators").list(1, 8, indicator);
      return filled({ kind, indicators, region, compare: compare() });
    }
    case "register": {
      const list = field("list").or("regions", (its) => its.oneOf(REGISTER_LISTS));
      const over = field("period").or("12months", readPeriod);
      return filled({ kind, register: register(field("register")), region, period: over, list });
    }
    case "alarms":
    case "hours":
    case "categories":
    case "streets":
      return filled({ kind, region });
    case "evaluation":
      return filled(
        { kind, scheme: field("scheme").text(/^[a-z][a-z0-9-]{0,39}$/) },
        { region: field("region").or(null, readRegion) },
      );
    case "multiples":
      return filled(
        { kind, region, months: whole("months", 12, 2, 60) },
        { indicator: field("indicator").or(null, indicator) },
      );
    case "text":
      return filled({ kind, text: bilingual(field("text")) });
    case "picture":
      return filled({ kind, source: readPicture(field("source")), text: bilingual(field("text")) });
  }
}

/** The panel, or null while a value that must be there is missing; `mayBeNull` are those for which null has a meaning. */
function filled(values: object, mayBeNull: object = {}): Partial<Panel> | null {
  return Object.values(values).some((value) => value === null) ? null : { ...values, ...mayBeNull };
}

/** What a scene's sentence is of. */
export function readSubject(it: Field, known: KnownIds): Subject | null {
  const field = it.fields(["indicator", "period", "compare"]);
  if (field === null) return null;
  const indicator = idAmong(field("indicator"), known.indicators);
  const period = field("period").or("latest", readPeriod);
  const compare = field("compare").or("none", (its) => its.oneOf(COMPARISONS));
  return indicator === null || period === null || compare === null ? null : { indicator, period, compare };
}
