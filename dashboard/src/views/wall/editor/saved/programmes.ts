import type { Client, CombinedError } from "urql";
import { graphql, type ResultOf } from "../../../../graphql/tada.ts";

export const ProgrammesQuery = graphql(`
  query WallProgrammes {
    wallProgrammes {
      name
      version
      updatedAt
    }
  }
`);
const ProgrammeQuery = graphql(`
  query WallProgramme($name: String!) {
    wallProgramme(name: $name) {
      name
      version
      updatedAt
      yaml
    }
  }
`);
const SaveMutation = graphql(`
  mutation SaveWallProgramme($name: String!, $yaml: String!, $basedOnVersion: Int) {
    saveWallProgramme(name: $name, yaml: $yaml, basedOnVersion: $basedOnVersion) {
      __typename
      ... on WallProgrammeSaved {
        programme {
          version
          updatedAt
        }
      }
      ... on WallProgrammeConflict {
        newest {
          version
          updatedAt
        }
      }
      ... on WallProgrammeRefused {
        problems {
          field
          line
          column
        }
      }
    }
  }
`);
const DeleteMutation = graphql(`
  mutation DeleteWallProgramme($name: String!, $basedOnVersion: Int!) {
    deleteWallProgramme(name: $name, basedOnVersion: $basedOnVersion) {
      __typename
      ... on WallProgrammeDeleted {
        name
      }
      ... on WallProgrammeConflict {
        newest {
          version
          updatedAt
        }
      }
    }
  }
`);
export type ProgrammeSummary = ResultOf<typeof ProgrammesQuery>["wallProgrammes"][number];
export type StoredProgramme = NonNullable<ResultOf<typeof ProgrammeQuery>["wallProgramme"]>;
export type SaveResult = ResultOf<typeof SaveMutation>["saveWallProgramme"];
export type DeleteResult = ResultOf<typeof DeleteMutation>["deleteWallProgramme"];

/** What became of a write: its result, `token` where the token is wrong, else the error. */
export type Written<T> = { readonly result: T } | { readonly refused: "token" } | { readonly error: CombinedError };

/** The programme as it stands on the server now; null: none of that name. Throws the error of the query. */
export async function fetchProgramme(client: Client, name: string): Promise<StoredProgramme | null> {
  const { data, error } = await client.query(ProgrammeQuery, { name }, { requestPolicy: "network-only" }).toPromise();
  if (error) throw error;
  return data?.wallProgramme ?? null;
}

export async function saveProgramme(
  client: Client,
  token: string,
  programme: { name: string; yaml: string; basedOnVersion: number | null },
): Promise<Written<SaveResult>> {
  const { data, error } = await client.mutation(SaveMutation, programme, authorized(token)).toPromise();
  return data ? { result: data.saveWallProgramme } : failed(error!);
}

export async function deleteProgramme(
  client: Client,
  token: string,
  programme: { name: string; basedOnVersion: number },
): Promise<Written<DeleteResult>> {
  const { data, error } = await client.mutation(DeleteMutation, programme, authorized(token)).toPromise();
  return data ? { result: data.deleteWallProgramme } : failed(error!);
}

const authorized = (token: string) => ({ fetchOptions: { headers: { authorization: `Bearer ${token}` } } });

function failed(error: CombinedError): { refused: "token" } | { error: CombinedError } {
  const isRefused = error.graphQLErrors.some(({ extensions }) => extensions.code === "WRITE_REFUSED");
  return isRefused ? { refused: "token" } : { error };
}
