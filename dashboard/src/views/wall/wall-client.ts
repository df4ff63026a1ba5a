import { Client, fetchExchange } from "urql";
import { fetchSignedIn } from "../../graphql/client.ts";

/** A wall keeps no answers but those on the screen: over months of nights any cache would only grow. The server has its own. */
export const wallClient = new Client({
  url: "/graphql",
  fetch: fetchSignedIn,
  exchanges: [fetchExchange],
  requestPolicy: "network-only",
  preferGetMethod: false,
});
