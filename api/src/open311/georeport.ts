import { type DocumentNode, type GraphQLSchema, parse } from "graphql";
import type { Context } from "../context.ts";
import { UserError } from "../errors.ts";
import { compiledQuery } from "../graphql-server/compiled-query.ts";
import { costOf } from "../graphql-server/complexity.ts";
import type { Asked } from "./asked.ts";
import type { Told } from "./format.ts";
import { type AskedComplaint, REQUEST_BY_ID, REQUESTS_PAGE, reportedAtOf, requestOf } from "./service-request.ts";

/** Rows read at once: those that are still wanted, within these. */
const [LEAST, MOST] = [50, 250];

interface Page {
  readonly nodes: readonly AskedComplaint[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Complaints as GeoReport v2 tells them, asked of the schema that everybody asks: nobody sees more of them by this door. */
export class GeoReport {
  private readonly one: <T>(context: Context, variables: Record<string, unknown>) => Promise<T>;
  private readonly page: <T>(context: Context, variables: Record<string, unknown>) => Promise<T>;

  constructor(private readonly schema: GraphQLSchema) {
    this.one = this.asking(parse(REQUEST_BY_ID));
    this.page = this.asking(parse(REQUESTS_PAGE));
  }

  /** The request with this id; null where none is seen. */
  async request(context: Context, id: string): Promise<Told | null> {
    try {
      const { complaint } = await this.one<{ readonly complaint: AskedComplaint | null }>(context, { id });
      return complaint === null ? null : requestOf(complaint);
    } catch (error) {
      // what is no id of ours is the id of nothing
      if (error instanceof UserError && error.extensions.argument === "id") return null;
      throw error;
    }
  }

  /** The requests asked for, newest first; of ids those that are seen, in the order asked. */
  async requests(context: Context, asked: Asked): Promise<Told[]> {
    if ("ids" in asked) {
      const found: (Told | null)[] = [];
      for (const id of asked.ids) found.push(await this.request(context, id));
      return found.filter((told) => told !== null);
    }
    const { filter, from, to, skip, take } = asked;
    const found: AskedComplaint[] = [];
    for (let after: string | null = null; found.length < skip + take; ) {
      const first = Math.min(MOST, Math.max(LEAST, skip + take - found.length));
      const { complaints }: { complaints: Page } = await this.page(context, { filter, first, after });
      // the filter has whole days
      found.push(...complaints.nodes.filter((one) => reportedAtOf(one) >= from && reportedAtOf(one) <= to));
      if (!complaints.pageInfo.hasNextPage) break;
      after = complaints.pageInfo.endCursor;
    }
    return found.slice(skip, skip + take).map(requestOf);
  }

  private asking(document: DocumentNode) {
    const compiled = compiledQuery(this.schema, document, null);
    return async <T>(context: Context, variables: Record<string, unknown>): Promise<T> => {
      await context.admit(costOf(this.schema, { document, variables, operationName: null }).cost);
      const { data, errors } = await compiled.run(context, variables);
      if (errors?.[0]) throw errors[0].originalError ?? errors[0];
      return data as T;
    };
  }
}
