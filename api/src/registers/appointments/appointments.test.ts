import { expect, it } from "vitest";
import { dayOf, describeRegister, fileOf, sumOf } from "../../../test/fixtures/register-world.ts";

const WORDS = { RED_COLLAR_SECRETARY: "红领书记", GRID_MEMBER: "兼职网格员", CROSS_SEAT: "交叉任职" } as const;
const ROLES = Object.keys(WORDS) as (keyof typeof WORDS)[];

/** 60 appointments: a secretary by name at an estate, grid members of a street by number, a cross-seat of a firm. */
const APPOINTMENTS = Array.from({ length: 60 }, (_, n) => ({
  id: `a${n}`,
  role: ROLES[n % 3]!,
  street: n % 2 === 0 ? "370102001" : "370102002",
  estate: n % 3 === 0 ? `e${1 + n}` : null,
  firm: n % 3 === 2 ? `f${1 + (n % 4)}` : null,
  person: n % 3 === 0 ? "王某" : null,
  // a person is one, told or not; one row of grid members does not say how many
  people: n % 3 === 0 ? null : n % 3 === 1 ? (n === 4 ? null : 5 + n) : 2,
  from: n === 7 ? null : dayOf(4 * n),
  to: n % 10 === 1 ? dayOf(4 * n + 60) : null,
}));

const HEADER = "任职编号,岗位类型,街道代码,小区编号,企业编号,姓名,人数,派出单位,选派批次,任职日期,离任日期";
const peopleOf = (rows: typeof APPOINTMENTS) => sumOf(rows, ({ people }) => people ?? 1);
const streetOf = ({ street, estate }: (typeof APPOINTMENTS)[number]) => (estate === null ? street : "370102001");
const on = (day: string) => APPOINTMENTS.filter(({ from, to }) => (from ?? "") <= day && (to ?? "9") > day);

describeRegister(
  "appointments",
  {
    appointments: fileOf(
      HEADER,
      APPOINTMENTS.map((a) => [
        a.id,
        WORDS[a.role],
        streetOf(a),
        a.estate,
        a.firm,
        a.person,
        a.people,
        "组织部",
        1 + (Number(a.id.slice(1)) % 3),
        a.from,
        a.to,
      ]),
    ),
  },
  (world) => {
    it.each([
      ["2026-02", "2026-02-28"],
      ["2026-06", "2026-06-30"],
      ["2026-10", "2026-10-31"],
    ])("counts people in each role as of the end of %s, once in each", async (month, day) => {
      for (const role of ROLES) {
        const there = on(day).filter((one) => one.role === role);
        const found = await world.indicator(`appointments_${role.toLowerCase()}`, "370102", month);
        for (const street of ["370102001", "370102002"]) {
          const here = there.filter((one) => streetOf(one) === street);
          expect([role, street, found[street]?.[0] ?? 0]).toEqual([role, street, peopleOf(here)]);
        }
      }
    });

    it("tells headcounts on a day by role, also of rows that do not say how many they stand for", async () => {
      const day = "2026-03-15";
      expect(await world.counts("appointments", "CODE", `code: "role", filter: {openOn: "${day}"}`)).toEqual(
        expect.arrayContaining(
          ROLES.map((role) => {
            const there = on(day).filter((one) => one.role === role);
            return [role, there.length, { people: String(peopleOf(there)) }];
          }),
        ),
      );
    });

    it("lists those of an estate and of a firm, with where from and batch", async () => {
      const { estates, propertyFirms } = (await world.ask(
        `{ estates(filter: {nameContains: "小区1"}, first: 1) { nodes { name appointments { externalId role sentFrom batch person } } }
           propertyFirms(filter: {under: "370102"}) { nodes { name appointments { externalId } } } }`,
      )) as {
        estates: { nodes: { appointments: unknown[] }[] };
        propertyFirms: { nodes: { name: string; appointments: { externalId: string }[] }[] };
      };
      expect(estates.nodes[0]!.appointments).toEqual([
        { externalId: "a0", role: "RED_COLLAR_SECRETARY", sentFrom: "组织部", batch: 1, person: "王某" },
      ]);
      for (const { name, appointments } of propertyFirms.nodes)
        expect(appointments.map((one) => one.externalId).sort()).toEqual(
          APPOINTMENTS.filter(({ firm }) => name === firm?.replace("f", "物业公司"))
            .map(({ id }) => id)
            .sort(),
        );
    });

    it("marks the column that holds a person", async () => {
      const { register } = (await world.ask('{ register(id: "appointments") { columns { field person } } }')) as {
        register: { columns: { field: string; person: boolean }[] };
      };
      expect(register.columns.filter(({ person }) => person).map(({ field }) => field)).toEqual(["person"]);
    });

    it.each([
      ["a named person who is several", "x,红领书记,370102001,e1,,王某,3,,1,2026-01-01,", /人数.*1, or nothing/s],
      ["a batch 0", "x,红领书记,370102001,e1,,,1,,0,2026-01-01,", /选派批次.*from 1/s],
      ["an unknown role", "x,厨师,370102001,e1,,,1,,1,2026-01-01,", /岗位类型/],
    ])("refuses %s, with row and column", async (_name, row, message) => {
      const said = await world.refused("appointments", HEADER, row);
      expect(said).toMatch(message);
      expect(said).toMatch(/row 2/i);
    });

    it("rollups agree with the facts", async () => expect(await world.differences()).toEqual([]));
  },
);
