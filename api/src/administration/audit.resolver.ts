import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { auditEntriesNewest, countAuditEntries } from "../audit/audit.queries.ts";
import type { AuditAction } from "../audit/audit-action.ts";
import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { keyOrder, keysetPage } from "../graphql/pages.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";
import { AuditActionEnum, AuditEntry, AuditEntryConnection } from "./audit-entry.type.ts";

const NEWEST_FIRST = keyOrder<Row<typeof auditEntriesNewest>>()("NEWEST", ["bigint"], (row) => [row.entry_number]);

@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryConnection, {
    description: "What was done, the newest first. Needs the right to read the audit.",
  })
  async auditEntries(
    @Arg("actor", () => String, { nullable: true, description: "Only what this one did: account:li.wei." })
    actor: string | null,
    @Arg("actions", () => [AuditActionEnum], { nullable: true, description: "Only these actions." })
    actions: AuditAction[] | null,
    @Arg("from", () => DateTimeScalar, { nullable: true, description: "Only from this moment on." }) from: Date | null,
    @Arg("until", () => DateTimeScalar, { nullable: true, description: "Only before this moment." }) until: Date | null,
    @Arg("first", () => Int, { defaultValue: 100, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<AuditEntryConnection> {
    await context.require("AUDIT");
    // an entry more is no change of data that anything is told of
    context.outcome.passing = true;
    const where = { actor: actor ?? null, actions: actions ?? null, from: from ?? null, until: until ?? null };
    const page = await keysetPage(
      {
        order: NEWEST_FIRST,
        read: (key, limit) => context.run(auditEntriesNewest, { ...where, before: key?.[0] ?? null, limit }),
        nodeOf: entryOf,
        count: async () => (await context.run(countAuditEntries, where))[0]!.entries,
      },
      first,
      after,
    );
    return new AuditEntryConnection(page);
  }
}

function entryOf(row: Row<typeof auditEntriesNewest>): AuditEntry {
  const { entry_number: number, region_code, entry_hash: hash, action, ...told } = row;
  return Object.assign(new AuditEntry(), {
    ...told,
    number,
    hash,
    action: action as AuditAction,
    regionCode: region_code === "" ? null : region_code,
  });
}
