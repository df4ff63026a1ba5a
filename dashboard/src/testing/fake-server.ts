import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSchema, graphql } from "graphql";
import { Client, cacheExchange, fetchExchange } from "urql";

const here = dirname(fileURLToPath(import.meta.url));
const schema = buildSchema(readFileSync(join(here, "../../../schema/schema.graphql"), "utf8"));

/** Fields of Query, as values or as functions of their arguments. */
export type Answers = Readonly<Record<string, unknown>>;

/** A question as it reached the server. */
interface Asked {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Answers the page's own documents by the product's schema from given values: what a document asks for and the values lack is an error. */
export class FakeServer {
  readonly asked: Asked[] = [];
  readonly client: Client;

  constructor(readonly answers: Answers) {
    this.client = new Client({
      url: "http://server.invalid/graphql",
      exchanges: [cacheExchange, fetchExchange],
      preferGetMethod: false,
      fetch: async (_url, init) => {
        const { query, variables = {}, operationName } = JSON.parse(String(init?.body));
        this.asked.push({ operation: operationName, variables });
        const answer = await graphql({
          schema,
          source: query,
          variableValues: variables,
          operationName,
          rootValue: this.answers,
        });
        return new Response(JSON.stringify(answer), { headers: { "content-type": "application/json" } });
      },
    });
  }

  /** Variables of each question of the name, in order. */
  variablesOf(operation: string): Asked["variables"][] {
    return this.asked.filter((one) => one.operation === operation).map(({ variables }) => variables);
  }
}
