import { expect, it } from "vitest";
import { wrongImports } from "./directions.mjs";
import { importsOf } from "./imports.mjs";

const ROOMS = { "api/src": ["errors.ts", "db", "region", "estate"], "dashboard/src": ["ui", "views"] };
const wrong = (texts, rooms = ROOMS) => wrongImports(new Map(Object.entries(texts)), () => false, rooms);

it("reads every way to import, and whether it is for types alone", () => {
  const text = `import "./styles.css";
import pg, { type Pool } from "pg";
import type { A } from "../db/a.ts";
import {
  type B,
  type C,
} from "./b.ts";
export * from "@estate-atlas/api/region/tree";
export { D } from "./d.ts?raw";
// import "./commented.ts";
const text = "import './quoted.ts'";
const late = await import("@apollo/server/errors");
const of = (x: typeof import("./e.ts")) => x;
export const list = Array.from("./none.ts");
`;
  const told = importsOf("api/src/estate/estate.ts", text).map(({ to, ofTypesAlone }) =>
    ofTypesAlone ? `type ${to}` : to,
  );
  expect(told).toEqual([
    "api/src/estate/styles.css",
    "pg",
    "type api/src/db/a.ts",
    "type api/src/estate/b.ts",
    "api/src/region/tree.ts",
    "api/src/estate/d.ts",
    "@apollo/server",
    "api/src/estate/e.ts",
  ]);
});

it.each([
  ["a later room", { "api/src/db/a.ts": 'import type { B } from "../estate/b.ts";', "api/src/estate/b.ts": "" }],
  ["a later room, from a file", { "api/src/errors.ts": 'import "./db/a.ts";', "api/src/db/a.ts": "" }],
  [
    "the api",
    { "dashboard/src/ui/a.ts": 'import type { B } from "../../../api/src/errors.ts";', "api/src/errors.ts": "" },
  ],
  ["seeds", { "api/scripts/a.ts": 'import "../../seeds/seed.ts";', "seeds/seed.ts": "" }],
  ["views from seeds", { "seeds/seed.ts": 'import "../bench/main.ts";', "bench/main.ts": "" }],
  ["pg", { "api/src/estate/a.ts": 'import pg from "pg";' }],
  ["GraphQL beside SQL", { "api/src/estate/a.queries.ts": 'import type { GraphQLError } from "graphql";' }],
  ["what is not there", { "api/src/estate/a.ts": 'import "./b";' }],
  ["itself", { "api/src/estate/a.ts": 'import "./a.ts";' }],
  [
    "a circle",
    {
      "seeds/a.ts": 'import "./b.ts";',
      "seeds/b.ts": 'import "./c.ts";',
      "seeds/c.ts": 'import type { A } from "./a.ts";',
    },
  ],
  ["a circle of values", { "api/src/region/a.ts": 'import "./b.ts";', "api/src/region/b.ts": 'import "./a.ts";' }],
])("tells of an import of %s", (_, texts) => {
  expect(wrong(texts)).toHaveLength(1);
});

it("lets imports be that point the way that data flows", () => {
  const texts = {
    "api/src/errors.ts": "",
    "api/src/db/a.ts": 'import pg from "pg";\nimport "../errors.ts";',
    "api/src/db/a.test.ts": 'import "../estate/a.ts";',
    "api/src/estate/a.ts": 'import type pg from "pg";\nimport "../region/a.ts";\nimport "../db/a.ts";',
    "api/src/region/a.ts": 'import "./b.ts";',
    "api/src/region/b.ts": 'import type { A } from "./a.ts";',
    "seeds/a.ts": 'import "@estate-atlas/api/errors";\nimport "./b.ts";\nimport "./c.ts";',
    "seeds/b.ts": 'import "./c.ts";',
    "seeds/c.ts": "",
  };
  expect(wrong(texts)).toEqual([]);
});
