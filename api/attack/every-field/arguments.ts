import { type Attack, BEARER, post, type Sent } from "../attack.ts";
import { hostileValues } from "./hostile-values.ts";
import { type Operation, type Place, placesOf } from "./places.ts";

const FAIR: Readonly<Record<Operation, readonly string[]>> = {
  query: ["BAD_USER_INPUT", "NOT_FOUND", "QUERY_TOO_LARGE", "BUSY", "TIMEOUT", "BAD_REQUEST"],
  mutation: ["BAD_USER_INPUT", "QUERY_TOO_LARGE", "BUSY", "BAD_REQUEST"],
  subscription: ["BAD_USER_INPUT", "NOT_FOUND", "STREAMS_BUSY", "BAD_REQUEST"],
};

/** One after another on the server's side would show nothing more, and take long; all at once is another attack. */
const AT_ONCE = 12;

function asked({ operation, type, text }: Place, values: readonly string[]): Sent[] {
  const query = JSON.stringify(text("$v", `($v: ${type})`));
  return values.map((value) => {
    const body = `{"query":${query},"variables":{"v":${value}}}`;
    if (operation === "mutation") return post(body, BEARER);
    if (operation === "query") return post(body);
    return { ...post(body, { accept: "text/event-stream" }, "/graphql/stream"), unreadMs: 200 };
  });
}

/** Every argument of every field, given everything that its type could be taken to allow. */
export const everyArgument: readonly Attack[] = (["query", "mutation", "subscription"] as const).flatMap((operation) =>
  placesOf(operation).map((place) => ({
    kind: "argument",
    name: place.name,
    requests: () => asked(place, hostileValues(place.leaf, place.type)),
    // the bodies of streams are held to less than some of these values
    endings: operation === "subscription" ? [200, 400, 413, 429] : [200, 400, 503, 504],
    codes: FAIR[operation],
    atOnce: AT_ONCE,
    short: false,
  })),
);
