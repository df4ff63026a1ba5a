import { expect, it } from "vitest";
import { describeOnBoth } from "../../../test/databases.ts";
import { REGISTERS } from "../registry.ts";
import { statementsOf } from "./register.queries.ts";

describeOnBoth("pages of registers", (getDatabase) => {
  it.each(REGISTERS.map((register) => [register.id, register] as const))(
    "a page of %s goes by an index in either order, however many there are",
    async (_id, register) => {
      const client = await getDatabase().pool.connect();
      try {
        await client.query("begin");
        // what a planner finds on tables of any size: sorting is never the cheaper way
        await client.query("set local enable_sort = off");
        await client.query("set local enable_seqscan = off");
        for (const { text, names, name } of Object.values(statementsOf(register).page)) {
          const values = names.map((one) => (one === "cityCodes" ? ["900100", "900200"] : one === "limit" ? 51 : null));
          const { rows } = await client.query<{ "QUERY PLAN": string }>(`explain ${text}`, values);
          const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
          expect(plan, name).not.toMatch(/\bSort\b/);
          expect(plan, name).toMatch(/Index (Only )?Scan.* using \w+_(newest|oldest)\b/);
        }
      } finally {
        await client.query("rollback");
        client.release();
      }
    },
  );
});
