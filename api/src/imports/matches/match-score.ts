import { type EstateName, estateName } from "./estate-name.ts";
import { mayBeOnePhase } from "./estate-phase.ts";
import { LeadingPlaces } from "./leading-places.ts";
import { likeness } from "./likeness.ts";

/** What one source says of an estate; null: nothing. */
export interface SaidEstate {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  /** Of the county, in the source's own words. */
  readonly district: string | null;
  /** WGS 84. */
  readonly point: readonly [lon: number, lat: number] | null;
  readonly households: number | null;
  readonly firm: string | null;
}

/** What may speak for or against two being one. */
export const REASONS = [
  "SAME_WRITING",
  "SAME_NAME",
  "SAME_CORE",
  "SAME_STEM",
  "SAME_SOUND",
  "NAME_WITHIN",
  "LIKE_NAME",
  "OTHER_NAME",
  "OTHER_PHASE",
  "PHASE_UNTOLD",
  "DISTANCE",
  "SAME_ADDRESS",
  "SAME_STREET",
  "SAME_DISTRICT",
  "OTHER_DISTRICT",
  "SAME_HOUSEHOLDS",
  "OTHER_HOUSEHOLDS",
  "SAME_FIRM",
  "SAME_PLACE",
  "ONLY_ONE_THERE",
] as const;
export type ReasonName = (typeof REASONS)[number];

/** Something that speaks for or against two being one. */
export interface Reason {
  readonly what: ReasonName;
  /** Added to the log of the odds. */
  readonly weight: number;
  /** Metres, of a distance. */
  readonly metres?: number;
}

export interface MatchScore {
  /** How likely they are one, 0 to 1. */
  readonly score: number;
  /** Whether they may be linked without anybody looking: names that say the same, near enough, nothing against it. */
  readonly certain: boolean;
  readonly reasons: readonly Reason[];
}

/** Before anything is known but that somebody thought of the pair. */
const PRIOR = -3;
const CERTAIN = 0.95;
/** Sources put an estate at its gate, its middle or its office. */
const NEAR_METRES = 1500;
/** Metres up to which, and what that is worth. */
const DISTANCES: readonly (readonly [metres: number, weight: number])[] = [
  [150, 2],
  [500, 1.5],
  [1000, 1],
  [NEAR_METRES, 0.3],
  [3000, -1.5],
  [6000, -3],
];
const FAR_AWAY = -6;

/** An estate with what of it is compared again and again. */
export interface ComparedEstate extends SaidEstate {
  readonly forms: EstateName;
  /** Without the places in front of it; null where none stands there. */
  readonly behind: EstateName | null;
}

/** `places`: those that may stand in front of its name. */
export function compared(said: SaidEstate, places: LeadingPlaces = LeadingPlaces.NONE): ComparedEstate {
  const behind = places.behind(said.name);
  return { ...said, forms: estateName(said.name), behind: behind === null ? null : estateName(behind) };
}

/** `more`: what speaks for or against it besides. */
export function matchScore(a: ComparedEstate, b: ComparedEstate, more: readonly Reason[] = []): MatchScore {
  const metres = a.point === null || b.point === null ? null : metresBetween(a.point, b.point);
  const name = ofCalled(a, b);
  const reasons = [
    name,
    ...ofPhases(a.forms, b.forms),
    ...(metres === null ? [] : [{ what: "DISTANCE" as const, weight: ofDistance(metres), metres: Math.round(metres) }]),
    ...ofAddresses(a.address, b.address),
    ...ofDistricts(a.district, b.district, metres !== null),
    ...ofHouseholds(a.households, b.households),
    ...more,
    ...(same(a.firm, b.firm, (text) => text.replace(/(?:物业|服务|管理|有限|责任|公司|集团)+/g, ""))
      ? [{ what: "SAME_FIRM" as const, weight: 1 }]
      : []),
  ];
  const score = 1 / (1 + Math.exp(-reasons.reduce((sum, { weight }) => sum + weight, PRIOR)));
  const saysTheSame = SURE.includes(name.what) || (name.what === "SAME_CORE" && a.forms.phase === b.forms.phase);
  const has = (wanted: ReasonName): boolean => reasons.some(({ what }) => what === wanted);
  const isNear = metres === null ? has("SAME_ADDRESS") && !has("OTHER_DISTRICT") : metres <= NEAR_METRES;
  return { score, certain: score >= CERTAIN && saysTheSame && isNear, reasons };
}

const SURE: readonly ReasonName[] = ["SAME_WRITING", "SAME_NAME"];

/** Where one alone says where it is in front of its name, it counts for no more than words that say that it is an estate. */
function ofCalled(a: ComparedEstate, b: ComparedEstate): Reason {
  const asWritten = ofNames(a.forms, b.forms);
  if (asWritten.weight >= SAME_CORE.weight || (a.behind === null) === (b.behind === null)) return asWritten;
  const behind = ofNames(a.behind ?? a.forms, b.behind ?? b.forms);
  if (behind.weight >= SAME_CORE.weight) return SAME_CORE;
  return behind.weight > asWritten.weight ? behind : asWritten;
}

const SAME_CORE: Reason = { what: "SAME_CORE", weight: 5 };

function ofNames(a: EstateName, b: EstateName): Reason {
  if (a.written === b.written) return { what: "SAME_WRITING", weight: 7 };
  if (a.plain === b.plain) return { what: "SAME_NAME", weight: 6 };
  if (a.core === b.core) return SAME_CORE;
  if (a.stem === b.stem) return { what: "SAME_STEM", weight: 2.5 };
  if (a.pinyin === b.pinyin) return { what: "SAME_SOUND", weight: 3 };
  const [short, long] = a.core.length <= b.core.length ? [a.core, b.core] : [b.core, a.core];
  if (short.length >= 3 && long.includes(short)) return { what: "NAME_WITHIN", weight: 2 };
  const like = likeness(a.core, b.core);
  return like >= 0.6 ? { what: "LIKE_NAME", weight: 2 * like } : { what: "OTHER_NAME", weight: -4 };
}

function ofPhases({ phase: a }: EstateName, { phase: b }: EstateName): Reason[] {
  if (a === b) return [];
  return a === null || b === null || mayBeOnePhase(a, b)
    ? [{ what: "PHASE_UNTOLD", weight: -2.5 }]
    : [{ what: "OTHER_PHASE", weight: -6 }];
}

const ofDistance = (metres: number): number => DISTANCES.find(([most]) => metres <= most)?.[1] ?? FAR_AWAY;

function ofAddresses(a: string | null, b: string | null): Reason[] {
  if (a === null || b === null) return [];
  const [first, second] = [streetOf(a), streetOf(b)];
  if (first === null || second === null || first.street !== second.street) return [];
  if (first.number === null || second.number === null) return [{ what: "SAME_STREET", weight: 0.5 }];
  return first.number === second.number
    ? [{ what: "SAME_ADDRESS", weight: 2 }]
    : [{ what: "SAME_STREET", weight: 0.2 }];
}

/** The last road that an address names, and the number in it. */
function streetOf(address: string): { street: string; number: string | null } | null {
  const plain = address
    .normalize("NFKC")
    .replace(/\([^)]*\)/g, "")
    .replace(/\s/g, "");
  const found = /([\p{Script=Han}]{1,6}?(?:大道|大街|路|街|道))(?:(\d+)(?:-\d+)?号?)?/u.exec(
    plain.replace(/^.*?[市区县镇](?=[\p{Script=Han}]{2,})/u, ""),
  );
  return found === null ? null : { street: found[1]!, number: found[2] ?? null };
}

/** Sources call districts by names of their own: that two differ says something only where nothing tells better. */
function ofDistricts(a: string | null, b: string | null, isPlaced: boolean): Reason[] {
  if (a === null || b === null) return [];
  const [first, second] = [a, b].map((text) =>
    text
      .normalize("NFKC")
      .replace(/\s/g, "")
      .replace(/[区县市]$/, ""),
  );
  if (first === second) return [{ what: "SAME_DISTRICT", weight: 0.5 }];
  return isPlaced ? [] : [{ what: "OTHER_DISTRICT", weight: -2 }];
}

function ofHouseholds(a: number | null, b: number | null): Reason[] {
  if (a === null || b === null || a === 0 || b === 0) return [];
  const ratio = Math.max(a, b) / Math.min(a, b);
  if (ratio <= 1.05) return [{ what: "SAME_HOUSEHOLDS", weight: 1 }];
  return ratio > 3 ? [{ what: "OTHER_HOUSEHOLDS", weight: -0.5 }] : [];
}

function same(a: string | null, b: string | null, plain: (text: string) => string): boolean {
  if (a === null || b === null) return false;
  const first = plain(a.normalize("NFKC").replace(/\s/g, ""));
  return first !== "" && first === plain(b.normalize("NFKC").replace(/\s/g, ""));
}

const METRES_A_DEGREE = 111_320;

/** On a plane, which is exact enough within a city. */
export function metresBetween(
  [lon1, lat1]: readonly [number, number],
  [lon2, lat2]: readonly [number, number],
): number {
  const narrow = Math.cos((((lat1 + lat2) / 2) * Math.PI) / 180);
  return Math.hypot((lon2 - lon1) * narrow, lat2 - lat1) * METRES_A_DEGREE;
}
