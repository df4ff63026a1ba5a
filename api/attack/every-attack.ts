import type { Attack } from "./attack.ts";
import { everyArgument } from "./every-field/arguments.ts";
import { everySelection } from "./every-field/selections.ts";
import { bodies } from "./requests/bodies.ts";
import { connections } from "./requests/connections.ts";
import { encodings } from "./requests/encodings.ts";
import { exportsAsked } from "./requests/exports.ts";
import { files } from "./requests/files.ts";
import { queries } from "./requests/queries.ts";
import { streams } from "./requests/streams.ts";
import { values } from "./requests/values.ts";
import { variables } from "./requests/variables.ts";
import { walls } from "./requests/walls.ts";
import { wire } from "./requests/wire.ts";
import { guesses, writes } from "./requests/writes.ts";

export const EVERY_ATTACK: readonly Attack[] = [
  ...bodies,
  ...encodings,
  ...queries,
  ...variables,
  ...values,
  ...wire,
  ...connections,
  ...files,
  ...streams,
  ...writes,
  ...walls,
  ...exportsAsked,
  ...everySelection,
  ...everyArgument,
  ...guesses,
];
