import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { ladderOf, stepOf } from "../../api/src/registers/organisations/ladders/ladder-of.ts";
import { dayOf } from "./calendar.ts";
import { allComplaints, type Demo, type DemoOptions, factKinds, generateDemo } from "./demo.ts";
import type { Row } from "./model.ts";
import { type Place, type Places, readPlaces } from "./places.ts";

const TODAY = "2026-11-20";

let places: Places;
let demo: Demo;
let complaints: Row[];
let placeByCode: Map<string, Place>;

beforeAll(() => {
  places = readPlaces();
  demo = generateDemo({ today: TODAY }, places);
  complaints = [...allComplaints(demo)];
  placeByCode = new Map(places.places.map((place) => [place.code, place]));
});

function checksum(options: DemoOptions): string {
  const made = generateDemo(options, places);
  const hash = createHash("sha256");
  for (const kind of factKinds) hash.update(JSON.stringify(made.facts[kind]));
  for (const complaint of allComplaints(made)) hash.update(JSON.stringify(complaint));
  return hash.digest("hex");
}

const countBy = <T>(items: readonly T[], key: (item: T) => string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
};

describe("the generator", () => {
  it("gives the same rows for the same end date, and others for another", () => {
    const small = { estates: 600, complaints: 3000 };
    expect(checksum({ today: TODAY, ...small })).toBe(checksum({ today: TODAY, ...small }));
    expect(checksum({ today: TODAY, ...small })).not.toBe(checksum({ today: "2026-10-31", ...small }));
  });

  it("makes exactly as many estates and complaints as asked for", () => {
    expect(demo.facts.estates.length).toBe(22_000);
    expect(complaints.length).toBe(200_000);
    const small = generateDemo({ today: TODAY, estates: 2200, complaints: 1234 }, places);
    expect([...allComplaints(small)].length).toBe(1234);
    expect(Math.abs(small.facts.estates.length - 2200)).toBeLessThan(16);
  });

  it.each(["2026-01-01", "2026-03-01", "2024-02-29", "2027-12-31"])("works for any end date: %s", (today) => {
    const made = generateDemo({ today, untilMinute: 9 * 60, estates: 400, complaints: 2000 }, places);
    const rows = [...allComplaints(made)];
    expect(rows.length).toBe(2000);
    expect(rows.every((row) => (row.reported_at as string) <= `${today}T09`)).toBe(true);
  });

  it("has something of every kind in every city, even when it is small", () => {
    const small = generateDemo({ today: TODAY, estates: 400, complaints: 400 }, places);
    for (const kind of ["firms", "estates", "episodes", "organisations"] as const)
      expect(new Set(small.facts[kind].map((row) => (row.id as string).slice(2, 6))).size, kind).toBe(16);
  });
});

describe("estates", () => {
  it("stand inside their street's cell, all but a few", () => {
    const outside = demo.facts.estates.filter((row) => {
      const street = placeByCode.get(row.region_code as string)!.streetCode;
      return !places.streetAreas.get(street)?.holds(row.longitude as number, row.latitude as number);
    });
    expect(outside.length / demo.facts.estates.length).toBeLessThan(0.001);
  });

  it("have names that are unique within their community", () => {
    const names = countBy(demo.facts.estates, (row) => `${row.region_code} ${row.name}`);
    expect([...names].filter(([, count]) => count > 1)).toEqual([]);
  });

  it("are about 30 % old, and some have no known year", () => {
    const years = demo.facts.estates.map((row) => row.built_year as number | null);
    const old = years.filter((year) => year !== null && year <= 2000).length / years.length;
    expect(old).toBeGreaterThan(0.27);
    expect(old).toBeLessThan(0.33);
    const unknown = years.filter((year) => year === null).length / years.length;
    expect(unknown).toBeGreaterThan(0.01);
    expect(unknown).toBeLessThan(0.08);
  });

  it("have realistic sizes", () => {
    const sizes = demo.facts.estates.map((row) => row.households as number).sort((a, b) => a - b);
    const at = (share: number): number => sizes[Math.floor(share * sizes.length)]!;
    expect(at(0.5)).toBeGreaterThan(250);
    expect(at(0.5)).toBeLessThan(700);
    expect(at(0.99)).toBeGreaterThan(1500);
    expect(at(0.999)).toBeLessThan(9000);
  });

  it("are in every county and functional zone", () => {
    const counties = new Set(demo.facts.estates.map((row) => placeByCode.get(row.region_code as string)!.countyCode));
    expect(counties.size).toBe(places.counties.length);
  });
});

describe("facts over time", () => {
  it("know nothing after the end date", () => {
    const days = ["valid_from", "valid_to", "from", "to", "planned_on", "started_on", "finished_on", "formed_on"];
    days.push("dissolved_on", "founded_on");
    for (const kind of factKinds)
      expect(
        demo.facts[kind].filter((row) => days.some((day) => row[day] && (row[day] as string) > TODAY)),
        kind,
      ).toEqual([]);
  });

  it("give an estate one mode on any day, from its beginning to now", () => {
    const beginnings = new Map<unknown, unknown>(demo.facts.estates.map((row) => [row.id, row.valid_from]));
    const byEstate = new Map<unknown, Row[]>();
    for (const row of demo.facts.episodes) byEstate.set(row.estate_id, [...(byEstate.get(row.estate_id) ?? []), row]);
    expect(byEstate.size).toBe(demo.facts.estates.length);
    for (const [estate, episodes] of byEstate) {
      expect(episodes[0]!.from).toBe(beginnings.get(estate));
      expect(episodes.at(-1)!.to).toBeNull();
      for (const [index, episode] of episodes.entries()) {
        if (index > 0) expect(episode.from).toBe(episodes[index - 1]!.to);
        if (episode.to !== null && episode.from !== null)
          expect((episode.from as string) < (episode.to as string)).toBe(true);
      }
    }
  });

  it("say why a firm left, where it left, in every city: subsidies end, the market's firms give up or are given notice", () => {
    const { episodes } = demo.facts;
    const reasons = countBy(episodes, (row) => String(row.end_reason));
    for (const reason of ["EXPIRED", "DISMISSED", "WITHDREW"]) expect(reasons.get(reason), reason).toBeGreaterThan(100);
    expect(reasons.has("REMOVED")).toBe(false);
    const left = episodes.filter((row) => row.end_reason !== null);
    expect(new Set(left.map((row) => (row.id as string).slice(2, 6))).size).toBe(16);
    expect(left.every((row) => row.firm_id !== null && row.to !== null)).toBe(true);
    // whoever has ended with a firm, and goes on with the same one, has not left
    const firmFrom = new Map(episodes.map((row) => [`${row.estate_id} ${row.from}`, row.firm_id]));
    const ended = episodes.filter((row) => row.firm_id !== null && row.to !== null);
    const gone = ended.filter((row) => firmFrom.get(`${row.estate_id} ${row.to}`) !== row.firm_id);
    expect(left.length).toBe(gone.length);
  });

  it("by a street's own firm are of its county, three in four of its street, and each such firm has one", () => {
    const { firms, estates, episodes } = demo.facts;
    const firmById = new Map(firms.map((row) => [row.id, row]));
    const placeOf = new Map(estates.map((row) => [row.id, placeByCode.get(row.region_code as string)!]));
    const run = episodes.filter((row) => row.mode === "STREET_RUN" && row.to === null);
    const standing = run.map((row) => ({ firm: firmById.get(row.firm_id)!, place: placeOf.get(row.estate_id)! }));
    for (const { firm, place } of standing) expect(place.countyCode).toBe(firm.region_code);
    const atHome = standing.filter(({ firm, place }) => String(firm.name).startsWith(place.streetNameZh));
    expect(atHome.length / standing.length).toBeGreaterThan(0.75);
    expect(new Set(run.map((row) => row.firm_id)).size).toBe(27);
  });

  it("move: coverage of old neighbourhoods has grown by ten points and more within the last 36 months, by less than thirty", () => {
    const old = new Set(demo.facts.estates.filter((row) => (row.built_year as number) <= 2000).map((row) => row.id));
    const coveredOn = (day: string): number =>
      demo.facts.episodes.filter(
        (row) =>
          old.has(row.estate_id as string) &&
          row.mode !== "NONE" &&
          (row.from === null || (row.from as string) <= day) &&
          (row.to === null || (row.to as string) > day),
      ).length;
    const grown = (100 * (coveredOn(TODAY) - coveredOn("2023-11-20"))) / old.size;
    expect(grown).toBeGreaterThan(10);
    expect(grown).toBeLessThan(30);
  });

  it("put parents before children, with exactly one thing each organisation belongs to", () => {
    const seen = new Set<unknown>();
    for (const row of demo.facts.organisations) {
      if (row.parent_id !== null) expect(seen.has(row.parent_id)).toBe(true);
      seen.add(row.id);
      expect([row.estate_id, row.firm_id, row.region_code].filter((value) => value !== null).length).toBe(1);
    }
  });
});

describe("party organisations", () => {
  const LEVELS: Readonly<Record<number, string>> = { 9: "STREET", 12: "COMMUNITY" };
  const isCity = (code: string): boolean => code.endsWith("00");
  const placeOf = ({ estate_id, firm_id, region_code }: Row): string => {
    if (estate_id !== null) return "ESTATE";
    if (firm_id !== null) return "FIRM";
    const code = region_code as string;
    return LEVELS[code.length] ?? (isCity(code) ? "CITY" : "COUNTY");
  };
  /** P-3714-00042 → 371400 */
  const cityOf = ({ id }: Row): string => `${(id as string).slice(2, 6)}00`;
  const stepOfRow = (row: Row) => stepOf(ladderOf(cityOf(row)), row.type as string, placeOf(row));

  it("stand on the ladder of their city, under a step that theirs may hang under", () => {
    const steps = new Map(demo.facts.organisations.map((row) => [row.id, stepOfRow(row)]));
    for (const row of demo.facts.organisations) {
      const step = steps.get(row.id);
      expect(step, row.name as string).not.toBeNull();
      if (row.parent_id !== null) expect(step!.under, row.name as string).toContain(steps.get(row.parent_id)!.id);
    }
  });

  it.each(["370100", "371000", "371400", "371500", "371700", "371100", "371300", "371600"])(
    "of %s fill every step that its ladder asks for",
    (city) => {
      const filled = new Set(
        demo.facts.organisations.filter((row) => cityOf(row) === city).map((row) => stepOfRow(row)!.id),
      );
      for (const { id, asked } of ladderOf(city).steps) if (asked) expect([...filled], id).toContain(id);
    },
  );

  it("leave a few gaps: communities without a general branch, groups and households that stand alone", () => {
    const of = (type: string): Row[] => demo.facts.organisations.filter((row) => row.type === type);
    for (const type of ["BUILDING_GROUP", "MEMBER_HOUSEHOLD"]) {
      const alone = of(type).filter(({ parent_id }) => parent_id === null).length / of(type).length;
      expect(alone, type).toBeGreaterThan(0);
      expect(alone, type).toBeLessThan(0.1);
    }
    const bodies = new Set(of("COMMUNITY_GENERAL_BRANCH").map(({ region_code }) => region_code));
    const communities = new Set(
      demo.facts.estates
        .map(({ region_code }) => region_code as string)
        .filter((code) => code.length === 12 && /^371[47]/.test(code)),
    );
    const without = [...communities].filter((code) => !bodies.has(code)).length / communities.size;
    expect(without).toBeGreaterThan(0.02);
    expect(without).toBeLessThan(0.12);
  });
});

describe("complaints", () => {
  const month = (row: Row): string => (row.reported_at as string).slice(0, 7);
  const share = (months: readonly string[], category: string): number => {
    const within = complaints.filter((row) => months.includes(month(row)));
    return within.filter((row) => row.category === category).length / within.length;
  };

  it("follow the seasons: heating in winter, leaks in the rains", () => {
    expect(share(["2025-12", "2026-01"], "HEATING")).toBeGreaterThan(0.15);
    expect(share(["2026-06", "2026-07"], "HEATING")).toBeLessThan(0.01);
    expect(share(["2025-07", "2025-08"], "LEAK") / share(["2025-03", "2025-04"], "LEAK")).toBeGreaterThan(2);
  });

  it("follow the week and the day", () => {
    const weekdays = countBy(complaints, (row) => String((dayOf((row.reported_at as string).slice(0, 10)) + 4) % 7));
    expect(weekdays.get("1")! / weekdays.get("0")!).toBeGreaterThan(1.4);
    const hours = countBy(complaints, (row) => (row.reported_at as string).slice(11, 13));
    expect(hours.get("09")! / (hours.get("03") ?? 1)).toBeGreaterThan(20);
  });

  it("gather in problem estates: a twentieth of them has a quarter of all and more", () => {
    const counts = [...countBy(complaints, (row) => row.estate_id as string).values()].sort((a, b) => b - a);
    const top = counts.slice(0, 1100).reduce((a, b) => a + b, 0);
    expect(top / complaints.length).toBeGreaterThan(0.25);
  });

  it("rise in some streets while they fall in others", () => {
    const street = (row: Row): string => placeByCode.get(row.region_code as string)!.streetCode;
    const count = (months: readonly string[]): Map<string, number> =>
      countBy(
        complaints.filter((row) => months.includes(month(row))),
        street,
      );
    const [before, after] = [count(["2025-08", "2025-09", "2025-10"]), count(["2026-08", "2026-09", "2026-10"])];
    const changes = [...before].filter(([, n]) => n >= 20).map(([code, n]) => (after.get(code) ?? 0) / n);
    expect(changes.filter((change) => change > 1.2).length / changes.length).toBeGreaterThan(0.08);
    expect(changes.filter((change) => change < 0.8).length / changes.length).toBeGreaterThan(0.2);
  });

  it("pass through the closed loop in its order, and stand at what they reached", () => {
    const statuses = countBy(complaints, (row) => row.status as string);
    for (const status of ["RECEIVED", "ASSIGNED", "ESCALATED", "HANDLED", "CLOSED", "REOPENED"])
      expect(statuses.get(status) ?? 0, status).toBeGreaterThan(0);
    const astray = complaints.filter((row) => {
      const { reported_at, assigned_at, handled_at, closed_at, reopened_at } = row as Record<string, string | null>;
      const steps = [reported_at, assigned_at, handled_at, closed_at].filter((at) => at !== null);
      if (steps.some((at, index) => index > 0 && at! < steps[index - 1]!)) return true;
      if (row.status === "REOPENED" && !(reopened_at! > closed_at!)) return true;
      return row.satisfaction !== null && closed_at === null;
    });
    expect(astray).toEqual([]);
  });

  it("are open for weeks at most, and few of them are", () => {
    const open = complaints.filter(({ status }) => status !== "CLOSED");
    const days = open.map(
      (row) => (Date.parse(`${TODAY}T23:59:00+08:00`) - Date.parse(row.reported_at as string)) / 86_400_000,
    );
    expect(open.length / complaints.length).toBeLessThan(0.06);
    expect(Math.max(...days)).toBeLessThan(200);
    expect(days.filter((age) => age > 60).length / open.length).toBeLessThan(0.1);
  });

  it("end at the present minute of the last day", () => {
    const rows = [
      ...allComplaints(generateDemo({ today: TODAY, untilMinute: 615, estates: 400, complaints: 20_000 }, places)),
    ];
    const end = `${TODAY}T10:15`;
    const moments = ["reported_at", "assigned_at", "escalated_at", "handled_at", "closed_at", "reopened_at"];
    for (const moment of moments) {
      const at = rows.map((row) => row[moment] as string | null).filter((text) => text !== null);
      expect(
        at.filter((text) => text.slice(0, 16) > end),
        moment,
      ).toEqual([]);
    }
    const lastDay = rows.filter((row) => (row.reported_at as string).startsWith(TODAY)).length;
    const dayBefore = rows.filter((row) => (row.reported_at as string).startsWith("2026-11-19")).length;
    // by a quarter past ten three tenths of a day's complaints are in
    expect(lastDay / dayBefore).toBeGreaterThan(0.15);
    expect(lastDay / dayBefore).toBeLessThan(0.5);
    // at midnight nothing of the day has come yet
    const none = [
      ...allComplaints(generateDemo({ today: TODAY, untilMinute: 0, estates: 400, complaints: 2000 }, places)),
    ];
    expect(none).toHaveLength(2000);
    expect(none.every((row) => (row.reported_at as string) < TODAY)).toBe(true);
  });

  it("go up to the street by themselves after three days in Jining, and never while handled in time", () => {
    const threeDays = 3 * 86_400_000;
    for (const row of complaints.filter((complaint) => (complaint.region_code as string).startsWith("3708"))) {
      const reported = Date.parse(row.reported_at as string);
      if (row.escalated_at) expect(Date.parse(row.escalated_at as string) - reported).toBe(threeDays);
      else if (row.handled_at) expect(Date.parse(row.handled_at as string) - reported).toBeLessThanOrEqual(threeDays);
      else expect(reported + threeDays).toBeGreaterThan(Date.parse(`${TODAY}T23:59:00+08:00`));
    }
  });
});
