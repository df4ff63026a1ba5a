import type { DocumentNode } from "graphql";
import type { Client, CombinedError } from "urql";
import { graphql, type ResultOf } from "../../../graphql/tada.ts";

export const SharedQueriesQuery = graphql(`
  query SharedQueries {
    savedQueries {
      name
      version
      updatedAt
    }
  }
`);
const SharedQuery = graphql(`
  query SharedQuery($name: String!) {
    savedQuery(name: $name) {
      name
      query
      variables
    }
  }
`);
const SaveMutation = graphql(`
  mutation SaveQuery($name: String!, $query: String!, $variables: String!, $basedOnVersion: Int) {
    change: saveQuery(name: $name, query: $query, variables: $variables, basedOnVersion: $basedOnVersion) {
      __typename
      ... on SavedQueryRefused {
        field
        expected
      }
    }
  }
`);
const RenameMutation = graphql(`
  mutation RenameQuery($name: String!, $to: String!, $basedOnVersion: Int!) {
    change: renameSavedQuery(name: $name, to: $to, basedOnVersion: $basedOnVersion) {
      __typename
      ... on SavedQueryRefused {
        field
        expected
      }
    }
  }
`);
const DeleteMutation = graphql(`
  mutation DeleteQuery($name: String!, $basedOnVersion: Int!) {
    change: deleteSavedQuery(name: $name, basedOnVersion: $basedOnVersion) {
      __typename
    }
  }
`);

export type SharedSummary = ResultOf<typeof SharedQueriesQuery>["savedQueries"][number];

/** A change of the queries kept on the server. */
export type Change =
  | {
      readonly act: "save";
      readonly name: string;
      readonly query: string;
      readonly variables: string;
      readonly basedOnVersion: number | null;
    }
  | { readonly act: "rename"; readonly name: string; readonly to: string; readonly basedOnVersion: number }
  | { readonly act: "delete"; readonly name: string; readonly basedOnVersion: number };

/** What became of a change. */
export type Outcome =
  | {
      readonly what:
        | "done"
        | "token"
        | "conflict"
        | "forbidden"
        | "writingOff"
        | "nameTaken"
        | "badName"
        | "tooLarge"
        | "tooMany";
    }
  | { readonly what: "failed"; readonly reason: string };

/** The query kept under the name; null: none. Throws the error of the query. */
export async function sharedQuery(client: Client, name: string) {
  const { data, error } = await client.query(SharedQuery, { name }, { requestPolicy: "network-only" }).toPromise();
  if (error) throw error;
  return data?.savedQuery ?? null;
}

const MUTATIONS: Record<Change["act"], DocumentNode> = {
  save: SaveMutation,
  rename: RenameMutation,
  delete: DeleteMutation,
};
interface Came {
  readonly change: { readonly __typename: string; readonly field?: string; readonly expected?: string };
}

/** Makes the change with the write token; null: as whoever is signed in. */
export async function changeShared(
  client: Client,
  { act, ...variables }: Change,
  token: string | null,
): Promise<Outcome> {
  const context = token === null ? {} : { fetchOptions: { headers: { authorization: `Bearer ${token}` } } };
  const { data, error } = await client.mutation<Came>(MUTATIONS[act], variables, context).toPromise();
  if (!data) return failed(error!);
  const { __typename, field, expected } = data.change;
  if (__typename === "SavedQueryConflict") return { what: "conflict" };
  if (__typename !== "SavedQueryRefused") return { what: "done" };
  if (field === "query" || field === "variables") return { what: "tooLarge" };
  if (expected?.startsWith("at most")) return { what: "tooMany" };
  return { what: expected === "a name that is free" ? "nameTaken" : "badName" };
}

function failed(error: CombinedError): Outcome {
  if (error.graphQLErrors.some(({ extensions }) => extensions.code === "WRITE_REFUSED")) return { what: "token" };
  if (error.graphQLErrors.some(({ extensions }) => extensions.code === "WRITING_OFF")) return { what: "writingOff" };
  if (error.graphQLErrors.some(({ extensions }) => extensions.code === "FORBIDDEN")) return { what: "forbidden" };
  return { what: "failed", reason: error.graphQLErrors[0]?.message ?? error.message };
}
