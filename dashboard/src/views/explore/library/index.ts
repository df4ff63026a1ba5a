import { bodies } from "./bodies.ts";
import { complaints } from "./complaints.ts";
import { evaluations } from "./evaluations.ts";
import type { Example, ExampleGroup } from "./example.ts";
import { management } from "./management.ts";
import { participation } from "./participation.ts";
import { party } from "./party.ts";
import { regions } from "./regions.ts";
import { registers } from "./registers.ts";
import { sources } from "./sources.ts";
import { supervision } from "./supervision.ts";

/** The query library, in the order it is shown. */
export const LIBRARY: readonly ExampleGroup[] = [
  regions,
  management,
  party,
  bodies,
  supervision,
  participation,
  registers,
  complaints,
  evaluations,
  sources,
];

export const EXAMPLES: readonly Example[] = LIBRARY.flatMap(({ examples }) => examples);

/** What a first visit finds in the editor; a firm is told nothing of regions. */
export const firstExample = (ownFirm: string | null): Example =>
  (ownFirm === null ? undefined : exampleById("estates-seen")) ?? EXAMPLES[0]!;

export const exampleById = (id: string): Example | undefined => EXAMPLES.find((example) => example.id === id);
