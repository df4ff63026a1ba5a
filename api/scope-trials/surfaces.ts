import type { FastifyInstance } from "fastify";

// What the server has, by its own word: a new route, root field or stream that stands in none of these lists fails the trials.

/** Routes by which rows or figures leave: each is tried with every account. */
export const TRIED_ROUTES = [
  "POST /graphql",
  "GET /graphql",
  "POST /graphql/stream",
  "GET /graphql/stream",
  "POST /export",
  "GET /boundaries/:parent/:level.geojson",
  "GET /open311/v2/requests.json",
  "GET /open311/v2/requests.xml",
  "GET /open311/v2/requests/:id.json",
  "GET /open311/v2/requests/:id.xml",
  "GET /open311/v2/tokens/:id.json",
  "GET /open311/v2/tokens/:id.xml",
] as const;

/** Routes that tell nothing of what lies in regions, each with why. */
export const ROUTES_WITHOUT_ROWS: Readonly<Record<string, string>> = {
  "GET /session": "whose session it is, and the regions of its own grants",
  "POST /session": "answers nothing",
  "DELETE /session": "answers nothing",
  "PUT /session/password": "answers nothing",
  "GET /sessions": "the sessions of whoever asks",
  "DELETE /sessions": "answers nothing",
  "DELETE /sessions/:id": "answers nothing",
  "GET /tokens": "the tokens of whoever asks, and their regions",
  "POST /tokens": "a token of whoever asks, in a region of their own",
  "DELETE /tokens/:name": "answers nothing",
  "GET /webhooks":
    "the webhooks of whoever asks, and their regions; what they are sent is tried in handing-out/webhooks.test.ts",
  "POST /webhooks": "a webhook of whoever asks, in a region of their own",
  "POST /webhooks/:id/test": "whether a message without rows was taken",
  "DELETE /webhooks/:id": "answers nothing",
  "GET /session/ways": "by what one may sign in",
  "GET /session/provider": "leads to the identity provider, only where one is set",
  "GET /session/provider/callback": "leads to a page, only where one is set",
  "POST /device": "a code for a screen",
  "GET /device": "a screen's own programme and region",
  "POST /first-administrators": "answers nothing",
  "GET /healthz": "how the server is",
  "GET /base-map/:id.pmtiles": "tiles of maps",
  "GET /open311/discovery.json": "where the door is",
  "GET /open311/discovery.xml": "where the door is",
  "GET /open311/v2/services.json": "categories and their names",
  "GET /open311/v2/services.xml": "categories and their names",
  "GET /open311/v2/services/:code.json": "that a category is one",
  "GET /open311/v2/services/:code.xml": "that a category is one",
  "GET /config.json": "how the dashboard is set up",
  "GET /third-party-notices.txt": "licences",
  "GET *": "the dashboard's files",
};

/** Files and events that are brought, and what came of them: for those who may import. */
export const IMPORTING = / \/(imports|complaint-events)(\/|$)|^POST \/open311\//;

/** Root fields that tell nothing of what lies in regions, each with why. */
export const FIELDS_WITHOUT_ROWS: Readonly<Record<string, string>> = {
  auditEntries: "what was done, for the audit administrator alone",
  userAccounts: "accounts, for the security administrator alone",
  comparedRegions: "names of regions, for the security administrator alone",
  regionsToGrant: "names of regions, for who gives rights in them",
  firmsToGrant: "names of firms, for the security administrator alone",
  wallDevices: "screens, for the system administrator alone",
  breakdowns: "what there is to divide by",
  codeLists: "codes and their names",
  complaintCategories: "categories and their names",
  unmappedCategories:
    "for who may bring data alone, whom no account of the trials is; category-codes.test.ts tries it in their regions",
  complaintPolicies:
    "policies of deadlines that are shipped, and of the site's own those of regions seen and above: site-policies.test.ts",
  workingYear: "a year of the working calendar and business hours, which hold for whoever lies in their region",
  indicator: "what an indicator is",
  indicators: "what indicators are",
  register: "what a register is",
  registers: "what registers are",
  evaluationVariants: "what the caller has kept, of no region",
  savedQuery: "a query's text, kept for everybody",
  savedQueries: "names of queries kept for everybody",
  wallProgramme: "a programme's text, kept for everybody",
  wallProgrammes: "names of programmes kept for everybody",
};

/** Streams that carry rows, and such as carry none. */
export const STREAMS_OF_ROWS = ["complaintsRecorded"];
export const STREAMS_WITHOUT_ROWS: Readonly<Record<string, string>> = {
  dataChanged: "which kinds of data have changed",
};

/** "METHOD /path" of every route of a server; those that answer HEAD are those that answer GET. */
export function routesOf(app: FastifyInstance): string[] {
  const found: string[] = [];
  const above: string[] = [];
  for (const line of app.printRoutes({ commonPrefix: false }).split("\n")) {
    const told = /^([│├└─\s]*)(\S.*?)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (told === null) continue;
    const depth = told[1]!.length / 4 - 1;
    above.length = depth;
    above[depth] = told[2]!;
    for (const method of (told[3] ?? "").split(", ").filter((one) => one !== "" && one !== "HEAD"))
      found.push(`${method} ${above.join("")}`);
  }
  return found;
}
