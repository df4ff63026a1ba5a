import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./generated/schema.d.ts";

/** Types documents from schema/schema.graphql; a field that is not in it fails the type check. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: false;
  scalars: {
    Date: string;
    DateTime: string;
    Decimal: string;
    YearMonth: string;
    Geometry: GeoJSON.Geometry;
  };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from "gql.tada";
export { readFragment } from "gql.tada";
