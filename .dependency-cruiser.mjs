/** The direction that data flows in, and so the direction that imports may point (docs/architecture.md). */

/**
 * Rooms of a folder, from the floor up: one imports from itself and from those before it. A name with an ending is a file. A test holds
 * them against the folder and docs/architecture.md.
 */
export const ORDERED = {
  "api/src": [
    "errors.ts",
    "faults.ts",
    "letterhead.ts",
    "base-maps",
    "mail",
    "access",
    "identity-provider",
    "alert-channels.ts",
    "config.ts",
    "calendar",
    "code-lists",
    "scalars",
    "db",
    "audit",
    "accounts",
    "budget",
    "data-watch",
    "graphql",
    "region",
    "persons",
    "facts",
    "user-error.ts",
    "sight.ts",
    "context.ts",
    "change.ts",
    "loader.ts",
    "boundary",
    "parsers",
    "working-time",
    "clocks",
    "registers",
    "ledger",
    "data-coverage",
    "firm",
    "estate",
    "money",
    "complaints",
    "loops",
    "matters",
    "dues",
    "indicators",
    "coverage",
    "party-ladders",
    "breakdowns",
    "alarms",
    "complaint-report",
    "complaint-times",
    "evaluation",
    "observation",
    "targets",
    "imports",
    "estate-links",
    "live-complaints",
    "escalations",
    "queue",
    "forecasts",
    "alerts",
    "file-imports",
    "platform",
    "search",
    "questions",
    "named-texts",
    "wall",
    "administration",
    "saved-queries",
    "schedules",
    "distribution",
    "schema.ts",
    "graphql-server",
    "export",
    "open311",
    "notices",
    "http",
    "open-platform.ts",
    "shell-context.ts",
    "server.ts",
    "serve.ts",
    "main.ts",
  ],
  "dashboard/src": [
    "calendar",
    "geometry",
    "graphql",
    "live",
    "storage",
    "i18n",
    "theme",
    "ui",
    "map",
    "engine-loading.ts",
    "styles",
    "format",
    "breakdown",
    "platform.tsx",
    "wording",
    "scene",
    "link",
    "registers",
    "alerts",
    "shell",
    "charts",
    "export",
    "published",
    "views",
    "router.tsx",
    "main.tsx",
    "testing",
  ],
};

const never = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });

const anyOf = (folder, rooms) =>
  `^${folder}/(${rooms.map((room) => (room.includes(".") ? `${room.replace(".", "\\.")}$` : `${room}/`)).join("|")})`;

/** A rule for each room but the last. */
const ordered = ([folder, rooms]) =>
  rooms
    .slice(0, -1)
    .map((room, at) =>
      never(
        `${folder}/${room}-imports-no-later-room`,
        { path: anyOf(folder, [room]), pathNot: "\\.test\\.tsx?$" },
        { path: anyOf(folder, rooms.slice(at + 1)) },
        `${folder}: ${rooms.join(", ")}; each imports from those before it alone.`,
      ),
    );

const inRoom = (room) => `^${room}/`;

export default {
  forbidden: [
    never(
      "no-circles",
      // a region knows its tree and the tree its regions, since the one is the other
      { pathNot: "^api/src/region/" },
      { circular: true },
      "A circle has no direction, be it of types alone.",
    ),
    never(
      "no-circles-of-values",
      { path: "^api/src/region/" },
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
      "A circle has no direction.",
    ),
    never(
      "dashboard-knows-the-schema-only",
      { path: inRoom("dashboard") },
      { path: "^(api|seeds|bench|migrations)/" },
      "The dashboard knows the api through schema/.",
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
    ...Object.entries(ORDERED).flatMap(ordered),
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
