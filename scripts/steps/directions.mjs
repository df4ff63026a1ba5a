import { importsOf } from "./imports.mjs";

/** @typedef {import("./imports.mjs").Import} Import */
/** @typedef {Readonly<Record<string, readonly string[]>>} Rooms of each folder, in their order */

const isTest = (/** @type {string} */ file) => /\.test\.tsx?$/.test(file);

/**
 * What no import may do: from where, to where, and why.
 * @type {readonly { readonly from: RegExp, readonly to: RegExp, readonly values?: true, readonly why: string }[]}
 */
const NEVER = [
  { from: /^dashboard\//, to: /^(api|seeds|bench|migrations)\//, why: "the dashboard knows the api through schema/" },
  { from: /^api\//, to: /^(seeds|dashboard|bench)\//, why: "seeds and views come after the api" },
  { from: /^seeds\//, to: /^(dashboard|bench)\//, why: "views come after the seeds" },
  {
    from: /^(api\/src(?!\/db\/)|seeds)\/(?!.*\.test\.ts$)/,
    to: /^(pg|@electric-sql\/.*)$/,
    values: true,
    why: "api/src/db is the one importer of pg",
  },
  {
    from: /\.queries\.ts$/,
    to: /(\.resolver\.ts|\.type\.ts)$|^(graphql|type-graphql|@apollo\/.*)$/,
    why: "SQL stands one step before GraphQL",
  },
];

/**
 * Imports that point against the direction of data, stand in a circle or lead nowhere, in words.
 * @param {ReadonlyMap<string, string>} texts of all files, by path
 * @param {(file: string) => boolean} exists for what is imported and is no module
 * @param {Rooms} rooms
 * @returns {string[]}
 */
export function wrongImports(texts, exists, rooms) {
  const graph = new Map([...texts].map(([file, text]) => [file, importsOf(file, text)]));
  const faults = [...graph].flatMap(([file, imports]) =>
    imports.flatMap((one) =>
      [...againstRules(file, one), ...againstRooms(file, one.to, rooms), ...nowhere(one.to, graph, exists)].map(
        (why) => `${file} imports ${one.to}: ${why}`,
      ),
    ),
  );
  // A region knows its tree and the tree its regions, since the one is the other: there a circle of types is none.
  const circles = [
    ...circlesIn(graph, () => true).filter((circle) => circle.some((file) => !file.startsWith("api/src/region/"))),
    ...circlesIn(graph, ({ ofTypesAlone }) => !ofTypesAlone),
  ];
  const told = circles.map((circle) => `${circle.join(", ")}: a circle has no direction, be it of types alone`);
  return [...new Set([...faults, ...told])];
}

/** @param {string} file @param {Import} one */
const againstRules = (file, { to, ofTypesAlone }) =>
  NEVER.filter(({ from, to: never, values }) => from.test(file) && never.test(to) && !(values && ofTypesAlone)).map(
    ({ why }) => why,
  );

/** @param {string} file @param {string} to @param {Rooms} rooms */
function againstRooms(file, to, rooms) {
  if (isTest(file)) return [];
  return Object.entries(rooms).flatMap(([folder, order]) => {
    const roomOf = (/** @type {string} */ path) =>
      path.startsWith(`${folder}/`) ? order.indexOf(path.slice(folder.length + 1).split("/")[0] ?? "") : -1;
    const [own, other] = [roomOf(file), roomOf(to)];
    return own !== -1 && other > own ? [`${folder}/${order[own]} comes before ${order[other]}`] : [];
  });
}

/**
 * Whether packages are there is told by the check of types, and by that of what is unused.
 * @param {string} to @param {ReadonlyMap<string, unknown>} graph @param {(file: string) => boolean} exists
 */
const nowhere = (to, graph, exists) => (isPackage(to) || graph.has(to) || exists(to) ? [] : ["there is no such file"]);

const isPackage = (/** @type {string} */ to) => to.startsWith("@") || !to.includes("/");

/**
 * Groups of files of which each comes to each other one by imports (Tarjan).
 * @param {ReadonlyMap<string, readonly Import[]>} graph
 * @param {(one: Import) => boolean} counts
 */
function circlesIn(graph, counts) {
  /** @type {string[][]} */
  const circles = [];
  /** @type {Map<string, { low: number, open: boolean }>} */
  const seen = new Map();
  /** @type {string[]} */
  const path = [];
  const visit = (/** @type {string} */ file) => {
    const at = seen.size;
    const own = { low: at, open: true };
    seen.set(file, own);
    path.push(file);
    const nexts = (graph.get(file) ?? []).filter((one) => counts(one) && graph.has(one.to)).map(({ to }) => to);
    for (const next of nexts) {
      const other = seen.get(next) ?? visit(next);
      if (other.open) own.low = Math.min(own.low, other.low);
    }
    if (own.low === at) {
      const group = path.splice(path.indexOf(file));
      for (const one of group) /** @type {{ open: boolean }} */ (seen.get(one)).open = false;
      if (group.length > 1 || nexts.includes(file)) circles.push(group);
    }
    return own;
  };
  for (const file of graph.keys()) if (!seen.has(file)) visit(file);
  return circles;
}
