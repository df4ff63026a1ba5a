import type { GraphQLSchema, ValueNode } from "graphql";
import { createContext, useContext } from "react";
import type { Path } from "./edit-built.ts";
import type { Built } from "./read-built.ts";
import type { StartingValues } from "./starting-values.ts";

/** What every part of the builder works on. */
export interface Building {
  readonly schema: GraphQLSchema;
  readonly built: Built;
  readonly values: StartingValues;
  /** Asks for a field, or no longer. */
  setField(path: Path, on: boolean): void;
  /** Sets an argument of the field at a path, or a part of it; null leaves it out. */
  setValue(path: Path, argument: Path, value: ValueNode | null): void;
}

export const BuildingContext = createContext<Building | null>(null);

export function useBuilding(): Building {
  const building = useContext(BuildingContext);
  if (building === null) throw new Error("useBuilding: expected a BuilderPanel above");
  return building;
}
