import { expect, it } from "vitest";
import { dayOf, describeRegister, fileOf } from "../../../test/fixtures/register-world.ts";

/** 60 lifts of e1 … e20 in 370102001, every third insured, every fifth silent about it; the last ten begin in 2026-06. */
const LIFTS = Array.from({ length: 60 }, (_, n) => ({
  id: `l${n}`,
  estate: `e${1 + (n % 20)}`,
  from: n < 50 ? "2020-01-01" : "2026-06-15",
  to: n === 0 ? "2026-03-01" : null,
  insured: n % 5 === 4 ? null : n % 3 === 0,
}));
/** 90 faults from 2026-01-01 on; in every third people are trapped, and of these every second says for how long. */
const FAULTS = Array.from({ length: 90 }, (_, n) => ({
  id: `f${n}`,
  lift: `l${n % 50}`,
  estate: `e${1 + (n % 20)}`,
  on: dayOf(2 * n),
  trapped: n % 3 === 0 ? 1 + (n % 4) : null,
  minutes: n % 6 === 0 ? 10 + n : null,
}));

const LIFTS_HEADER = "电梯编号,小区编号,投用日期,停用日期,是否投保,维保单位";
const FAULTS_HEADER = "故障编号,电梯编号,小区编号,故障日期,故障类型,被困人数,解救用时";

describeRegister(
  "lifts and their faults",
  {
    lifts: fileOf(
      LIFTS_HEADER,
      LIFTS.map(({ id, estate, from, to, insured }) => [
        id,
        estate,
        from,
        to,
        insured === null ? null : insured ? "是" : "否",
        "维保",
      ]),
    ),
    lift_faults: fileOf(
      FAULTS_HEADER,
      FAULTS.map(({ id, lift, estate, on, trapped, minutes }) => [
        id,
        lift,
        estate,
        on,
        trapped === null ? "停梯" : "困人",
        trapped,
        minutes,
      ]),
    ),
  },
  (world) => {
    const inUse = (day: string) => LIFTS.filter(({ from, to }) => from <= day && (to === null || to > day));
    const during = (from: string, to: string) => FAULTS.filter(({ on }) => on >= `${from}-01` && on.slice(0, 7) <= to);

    it.each([
      ["2026-02", "2026-02-28"],
      ["2026-07", "2026-07-31"],
    ])("counts lifts in use and insured at the end of %s", async (month, day) => {
      const told = inUse(day).filter(({ insured }) => insured !== null);
      expect((await world.indicator("lifts", "370102", month))["370102001"]).toEqual([inUse(day).length, null]);
      expect((await world.indicator("lifts_insured_share", "370102", month))["370102001"]).toEqual([
        told.filter(({ insured }) => insured).length,
        told.length,
      ]);
    });

    it.each([
      ["2026-01", "2026-01", "2026-01-31"],
      ["2026-02", "2026-06", "2026-06-30"],
    ])("counts faults from %s to %s for every hundred lifts, people trapped, and minutes", async (from, to, day) => {
      const faults = during(from, to);
      const sum = (of: (fault: (typeof FAULTS)[number]) => number | null) =>
        faults.reduce((all, fault) => all + (of(fault) ?? 0), 0);
      expect((await world.indicator("lift_faults_per_100", "370100", from, to))["370102"]).toEqual([
        faults.length,
        inUse(day).length,
      ]);
      expect((await world.indicator("lift_people_trapped", "370100", from, to))["370102"]).toEqual([
        sum(({ trapped }) => trapped),
        null,
      ]);
      expect((await world.indicator("lift_minutes_to_release", "370100", from, to))["370102"]).toEqual([
        sum(({ minutes }) => minutes),
        faults.filter(({ minutes }) => minutes !== null).length,
      ]);
    });

    it("a fault names its lift, and an estate both", async () => {
      const { liftFaults, estates } = await world.ask(
        `{ liftFaults(order: OLDEST, first: 1) { nodes { externalId kind trapped lift { externalId insured } region { code } } }
           estates(filter: {nameContains: "小区1"}, first: 1) { nodes { lifts { externalId } liftFaults { externalId } } } }`,
      );
      expect(liftFaults).toEqual({
        nodes: [
          {
            externalId: "f0",
            kind: "TRAPPED",
            trapped: 1,
            lift: { externalId: "l0", insured: true },
            region: { code: "370102001" },
          },
        ],
      });
      const at = (records: readonly { id: string; estate: string }[]) =>
        records.filter(({ estate }) => estate === "e1").map(({ id }) => ({ externalId: id }));
      const [estate] = (estates as { nodes: { lifts: unknown[]; liftFaults: unknown[] }[] }).nodes;
      expect(estate!.lifts).toHaveLength(at(LIFTS).length);
      expect(estate!.lifts).toEqual(expect.arrayContaining(at(LIFTS)));
      expect(estate!.liftFaults).toEqual(expect.arrayContaining(at(FAULTS)));
    });

    it.each([
      ["minutes where nobody was trapped", "x,l1,e2,2026-05-01,停梯,,20", /解救用时.*only where people were trapped/s],
      ["an unknown lift", "x,l999,e2,2026-05-01,停梯,,", /电梯编号.*the id of a lift that is known/s],
      ["an unknown kind", "x,l1,e2,2026-05-01,坏了,,", /故障类型.*TRAPPED, STOPPED, DOOR, OTHER/s],
      ["a day to come", "x,l1,e2,2036-05-01,停梯,,", /故障日期/],
    ])("refuses %s, with row and column", async (_name, row, message) => {
      const said = await world.refused("lift_faults", FAULTS_HEADER, row);
      expect(said).toMatch(message);
      expect(said).toMatch(/row 2/i);
    });

    it("rollups agree with the facts", async () => expect(await world.differences()).toEqual([]));
  },
);
