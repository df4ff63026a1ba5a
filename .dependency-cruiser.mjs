/** The direction that data flows in, and so the direction that imports may point (docs/architecture.md). */
const inRoom = (room) => `^${room}/`;
const never = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });

export default {
  forbidden: [
    never(
      "no-circles",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
      "A circle has no direction.",
    ),
    never(
      "dashboard-knows-the-schema-only",
      { path: inRoom("dashboard") },
      { path: "^(api|seeds|bench|migrations)/" },
      "The dashboard knows the api through schema/schema.graphql.",
    ),
    never(
      "api-imports-no-later-room",
      { path: inRoom("api") },
      { path: "^(seeds|dashboard|bench)/" },
      "Seeds and views come after the api.",
    ),
    never(
      "seeds-import-no-later-room",
      { path: inRoom("seeds") },
      { path: "^(dashboard|bench)/" },
      "Views come after the seeds.",
    ),
    never(
      "only-db-opens-connections",
      { path: "^(api/src|seeds)/", pathNot: ["^api/src/db/", "\\.test\\.ts$"] },
      { path: "node_modules/(pg|@electric-sql)/", dependencyTypesNot: ["type-only"] },
      "api/src/db is the one importer of pg.",
    ),
    never(
      "queries-know-no-graphql",
      { path: "\\.queries\\.ts$" },
      { path: "(\\.resolver\\.ts$|\\.type\\.ts$|node_modules/(graphql|type-graphql|@apollo)/)" },
      "SQL stands one step before GraphQL.",
    ),
    never("nothing-unresolved", {}, { couldNotResolve: true }, "An import that leads nowhere."),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|generated|node_modules/\\.vite)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
