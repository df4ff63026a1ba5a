import { expect } from "vitest";
import type { Database } from "../../src/db/database.ts";

interface Told {
  readonly subject: string;
  readonly rank: number | null;
  readonly grade: string | null;
  readonly list?: string | null;
  readonly outsideEn?: string | null;
  readonly missing?: readonly string[];
}
interface ToldPlaces {
  readonly ranked: { readonly totalCount: number; readonly nodes: readonly Told[] };
  readonly absent: { readonly totalCount: number; readonly nodes: readonly Told[] };
  readonly absences: readonly { subjects: number; missing: readonly string[]; outsideEn: string | null }[];
  readonly places: {
    readonly subjects: readonly string[];
    readonly names: readonly string[];
    readonly told: readonly number[];
    readonly longitudes: readonly number[];
    readonly latitudes: readonly number[];
    readonly outcomes: readonly {
      grade: string | null;
      list: string | null;
      quarter: number | null;
      ranked: boolean;
      subjects: number;
    }[];
  };
}

/** What `PLACES` tells of a run below 370100, held against its scores and plain SQL: who is ranked and who is not and why, and where what came out lies. */
export async function expectPlacesTold(database: Database, run: ToldPlaces, day: string): Promise<void> {
  const { ranked, absent, absences, places } = run;
  for (const { rank } of ranked.nodes) expect(rank).not.toBeNull();
  for (const { rank } of absent.nodes) expect(rank).toBeNull();
  const sum = (of: readonly { readonly subjects: number }[]): number =>
    of.reduce((all, { subjects }) => all + subjects, 0);
  expect(sum(absences)).toBe(absent.totalCount);
  for (const { subjects, missing, outsideEn } of absences)
    expect(
      absent.nodes.filter((one) => one.outsideEn === outsideEn && String(one.missing) === String(missing)),
    ).toHaveLength(subjects);
  expect(sum(places.outcomes)).toBe(ranked.totalCount + absent.totalCount);
  const scores = new Map([...ranked.nodes, ...absent.nodes].map((one) => [one.subject, one]));
  const { rows } = await database.pool.query(
    `select encode(convert_to('estate:' || e.city_code || ':' || e.estate_id, 'UTF8'), 'base64') as estate,
       encode(convert_to('firm:' || e.city_code || ':' || m.firm_id, 'UTF8'), 'base64') as firm, e.name, st_x(e.location) as x, st_y(e.location) as y
     from estates e left join management_episodes m on m.city_code = e.city_code and m.estate_id = e.estate_id
       and (m.valid_from is null or m.valid_from <= $1) and (m.valid_to is null or m.valid_to > $1)
     where e.city_code = '370100' and e.location is not null
       and (e.valid_from is null or e.valid_from <= $1) and (e.valid_to is null or e.valid_to > $1)`,
    [day],
  );
  const plain = (text: string | null): string =>
    (text ?? "").replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "").replaceAll("\n", "");
  const expected = rows.flatMap(({ estate, firm, name, x, y }) =>
    [plain(estate), plain(firm)]
      .filter((subject) => scores.has(subject))
      .map((subject) => [subject, name, x, y].join(" ")),
  );
  const given = places.subjects.map((subject, at) =>
    [subject, places.names[at], places.longitudes[at], places.latitudes[at]].join(" "),
  );
  expect(given.sort()).toEqual(expected.sort());
  for (const [at, subject] of places.subjects.entries()) {
    const { grade, list, quarter, ranked: isRanked } = places.outcomes[places.told[at]!]!;
    const score = scores.get(subject)!;
    expect([isRanked, grade]).toEqual([score.rank !== null, score.grade]);
    if (isRanked && grade === null && quarter === null) expect(list).toBe(score.list);
    if (quarter !== null) expect(quarter).toBe(Math.ceil((4 * score.rank!) / ranked.totalCount));
  }
}
