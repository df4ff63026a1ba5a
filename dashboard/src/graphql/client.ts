import { Client, cacheExchange, fetchExchange } from "urql";

/** Answers come from memory at once and are then asked for anew: the server keeps them too, so asking is cheap. */
export const client = new Client({
  url: "/graphql",
  exchanges: [cacheExchange, fetchExchange],
  requestPolicy: "cache-and-network",
  preferGetMethod: false,
});
