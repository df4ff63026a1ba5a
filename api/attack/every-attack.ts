import type { Attack } from "./attack.ts";
import { bodies } from "./requests/bodies.ts";
import { connections } from "./requests/connections.ts";
import { queries } from "./requests/queries.ts";
import { values } from "./requests/values.ts";
import { variables } from "./requests/variables.ts";
import { exportsAsked, writes } from "./requests/writes.ts";

export const EVERY_ATTACK: readonly Attack[] = [
  ...bodies,
  ...queries,
  ...variables,
  ...values,
  ...connections,
  ...writes,
  ...exportsAsked,
];
