import { expect, it } from "vitest";
import { describeRegister, fileOf } from "../../../test/fixtures/register-world.ts";

const COMMUNITIES = ["370102002001", "370102002002", "370102002003"] as const;

/** Twelve estates, four in each community; every fourth is not eligible. */
const ESTATES = Array.from({ length: 12 }, (_, n) => ({
  id: `h${n}`,
  name: `和园${n}号院`,
  community: COMMUNITIES[Math.floor(n / 4)]!,
  eligible: n % 4 !== 3,
}));
/** Owners' committees: that of h1 until the end of May, that of h4 all the time, that of h7, which is not eligible, from August. */
const OWNERS = [
  { of: "h1", from: "2026-01-01", to: "2026-06-01" },
  { of: "h4", from: "2025-01-01", to: null },
  { of: "h7", from: "2026-08-01", to: null },
];
/** The first acts for two by name (one is not of its community), the second for all of its own from July, the third does not act. */
const COMMITTEES: readonly {
  readonly id: string;
  readonly community: string;
  readonly from: string;
  readonly to: string | null;
  readonly acting: boolean;
  readonly names: readonly string[];
}[] = [
  {
    id: "c0",
    community: COMMUNITIES[0],
    from: "2026-02-01",
    to: null,
    acting: true,
    names: ["和园0号院", "和园9号院", "和园1号院"],
  },
  { id: "c1", community: COMMUNITIES[1], from: "2026-07-01", to: "2026-10-01", acting: true, names: [] },
  { id: "c2", community: COMMUNITIES[2], from: "2026-01-01", to: null, acting: false, names: [] },
];

const holds = ({ from, to }: { from: string; to: string | null }, day: string): boolean =>
  from <= day && (to === null || to > day);
const owned = (id: string, day: string): boolean => OWNERS.some((one) => one.of === id && holds(one, day));
const actedFor = ({ name, community }: (typeof ESTATES)[number], day: string): boolean =>
  COMMITTEES.some(
    (one) =>
      one.acting &&
      one.community === community &&
      holds(one, day) &&
      (one.names.length === 0 || one.names.includes(name)),
  );

describeRegister(
  "environment committees acting for owners' committees",
  {
    regions: fileOf(
      "code,level,name_zh,parent_code",
      COMMUNITIES.map((code, n) => [code, "COMMUNITY", `和园第${n + 1}社区`, "370102002"]),
    ),
    estates: fileOf(
      "小区编号,小区名称,社区代码,committee_eligible",
      ESTATES.map(({ id, name, community, eligible }) => [id, name, community, eligible ? "是" : "否"]),
    ),
    committees: fileOf(
      "业委会编号,小区编号,成立日期,解散日期",
      OWNERS.map(({ of, from, to }, n) => [`o${n}`, of, from, to]),
    ),
    environment_committees: fileOf(
      "环物委编号,社区代码,环物委名称,成立日期,撤销日期,代行业委会职责,代行小区",
      COMMITTEES.map(({ id, community, from, to, acting, names }) => [
        id,
        community,
        `环物委${id}`,
        from,
        to,
        acting ? "是" : "否",
        names.join("、"),
      ]),
    ),
  },
  (world) => {
    it.each(["2026-01-31", "2026-05-31", "2026-07-31", "2026-09-30", "2026-10-31"])(
      "on %s the share is of those that should have a committee, and what it lacks is the list of gaps",
      async (day) => {
        const among = ESTATES.filter(({ id, eligible }) => eligible || owned(id, day));
        const represented = among.filter((one) => owned(one.id, day) || actedFor(one, day));
        const share = await world.indicator("estates_represented_share", "370102", day.slice(0, 7));
        expect(share["370102002"]).toEqual([represented.length, among.length]);
        const { registerGaps } = (await world.ask(
          `{ registerGaps(register: "environment_committees", of: ESTATE, under: "370102002", on: "${day}") {
            totalCount subjects nodes { estate { externalId } } } }`,
        )) as { registerGaps: { totalCount: number; subjects: number; nodes: { estate: { externalId: string } }[] } };
        const gaps = among.filter((one) => !represented.includes(one)).map(({ id }) => id);
        expect(registerGaps.nodes.map(({ estate }) => estate.externalId).sort()).toEqual(gaps.sort());
        expect(registerGaps).toMatchObject({ totalCount: gaps.length, subjects: among.length });
        expect(registerGaps.totalCount).toBe(share["370102002"]![1]! - share["370102002"]![0]!);
      },
    );

    it("says of which estates a committee acts: those it names, of its own community, that have none", async () => {
      const { environmentCommittees } = (await world.ask(
        "{ environmentCommittees(first: 10) { nodes { externalId actsForEstates { externalId } } } }",
      )) as { environmentCommittees: { nodes: { externalId: string; actsForEstates: { externalId: string }[] }[] } };
      const found = Object.fromEntries(
        environmentCommittees.nodes.map(({ externalId, actsForEstates }) => [
          externalId,
          actsForEstates.map((estate) => estate.externalId),
        ]),
      );
      // h9 is of another community; c1 is no more; c2 does not act
      expect(found).toEqual({ c0: ["h0", "h1"], c1: [], c2: [] });
    });

    it("rollups agree with the facts", async () => expect(await world.differences()).toEqual([]));
  },
);
