import { expect, it } from "vitest";
import { describeRegister, fileOf } from "../../../test/fixtures/register-world.ts";

const HEADER = "管理记录编号,小区编号,管理模式,企业编号,开始日期,结束日期,退出方式";
/** Estates of the small world that nobody manages yet; the days are of 2026. */
const EPISODES = [
  // followed after 20 days by another firm
  ["a1", "e101", "市场化专业物业", "f1", "2025-01-01", "2026-02-01", "业主解聘"],
  ["a2", "e101", "市场化专业物业", "f2", "2026-02-21", null, null],
  // followed on the day, without a firm
  ["b1", "e102", "市场化专业物业", "f1", "2025-01-01", "2026-03-01", "依法撤换"],
  ["b2", "e102", "社区托管", null, "2026-03-01", null, null],
  // nobody yet
  ["c1", "e103", "市场化专业物业", "f3", "2025-01-01", "2026-04-01", "主动退出"],
  // the same firm goes on under another mode: no exit
  ["d1", "e104", "市场化专业物业", "f1", "2025-01-01", "2026-02-01", "合同到期"],
  ["d2", "e104", "合并管理", "f1", "2026-02-01", null, null],
  // no reason is told, or the end is to come
  ["g1", "e105", "市场化专业物业", "f2", "2025-01-01", "2026-02-01", null],
  ["h1", "e106", "市场化专业物业", "f2", "2025-01-01", "2027-02-01", "合同到期"],
  // a file of exits tells of it too
  ["i1", "e107", "市场化专业物业", "f4", "2025-01-01", "2026-05-10", "依法撤换"],
] as const;
const TOLD = [["x1", "e107", "f4", "2026-05-01", "依法撤换", "新管家物业", "2026-05-31"]] as const;

describeRegister(
  "exits of firms that follow from episodes",
  {
    firm_exits: fileOf("退出编号,小区编号,企业编号,退出日期,退出方式,接管单位,接管日期", TOLD),
    episodes: fileOf(HEADER, EPISODES),
  },
  (world) => {
    const exits = async () => {
      const { firmExits } = (await world.ask(
        `{ firmExits(order: OLDEST) { nodes { estate { externalId } firm { name } leftOn reason replacedBy replacedOn daysToReplace } } }`,
      )) as { firmExits: { nodes: Record<string, unknown>[] } };
      return firmExits.nodes.map(({ estate, firm, leftOn, reason, replacedBy, daysToReplace }) => [
        (estate as { externalId: string }).externalId,
        (firm as { name: string }).name,
        leftOn,
        reason,
        replacedBy,
        daysToReplace,
      ]);
    };

    it("an episode that ended for a reason is an exit: who came after, and how many days later", async () => {
      expect(await exits()).toEqual([
        ["e101", "物业公司1", "2026-02-01", "DISMISSED", "物业公司2", 20],
        ["e102", "物业公司1", "2026-03-01", "REMOVED", null, 0],
        ["e103", "物业公司3", "2026-04-01", "WITHDREW", null, null],
        ["e107", "物业公司4", "2026-05-01", "REMOVED", "新管家物业", 30],
      ]);
    });

    it("is counted by month, by reason, and in the days without a firm", async () => {
      expect((await world.indicator("firm_exits", "370000", "2026-01", "2026-06"))["370100"]).toEqual([4, null]);
      expect((await world.indicator("firm_exits_removed", "370000", "2026-01", "2026-06"))["370100"]).toEqual([
        2,
        null,
      ]);
      expect((await world.indicator("firm_exits_days_to_replace", "370000", "2026-01", "2026-06"))["370100"]).toEqual([
        20 + 0 + 30,
        3,
      ]);
      const byReason = await world.counts("firm_exits", "CODE", 'code: "reason"');
      expect(Object.fromEntries(byReason.map(([reason, records]) => [reason, records]))).toEqual({
        DISMISSED: 1,
        REMOVED: 2,
        WITHDREW: 1,
      });
    });

    it("follows when the next episode comes, and when a reason is taken back", async () => {
      await world.bring(
        "episodes",
        fileOf(HEADER, [
          ["c1", "e103", "市场化专业物业", "f3", "2025-01-01", "2026-04-01", "主动退出"],
          ["c2", "e103", "国企托底", "f2", "2026-04-11", null, null],
          ["b1", "e102", "市场化专业物业", "f1", "2025-01-01", "2026-03-01", null],
        ]),
      );
      // an answer from memory ends when the server hears of the file
      await expect.poll(exits, { timeout: 10_000 }).toEqual([
        ["e101", "物业公司1", "2026-02-01", "DISMISSED", "物业公司2", 20],
        ["e103", "物业公司3", "2026-04-01", "WITHDREW", "物业公司2", 10],
        ["e107", "物业公司4", "2026-05-01", "REMOVED", "新管家物业", 30],
      ]);
      expect((await world.indicator("firm_exits", "370000", "2026-01", "2026-06"))["370100"]).toEqual([3, null]);
    });

    it("a reason without an end is refused, with row and column", async () => {
      const said = await world.refused("episodes", HEADER, "z1,e110,市场化专业物业,f1,2026-01-01,,合同到期");
      expect(said).toMatch(/结束日期.*the day on which it ended/s);
    });

    it("rollups agree with the facts", async () => expect(await world.differences()).toEqual([]));
  },
);
