import { Client, cacheExchange, fetchExchange } from "urql";

/** Where one has to sign in and has not, or no longer, that comes first; then one is back. A screen that shows a wall asks to be let in by itself. */
export async function fetchSignedIn(...asked: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...asked);
  if (response.status === 401 && response.headers.has("www-authenticate")) {
    const door = location.pathname === "/wall" ? "/wall/device" : "/sign-in";
    location.assign(`${door}?to=${encodeURIComponent(location.pathname + location.search)}`);
  }
  return response;
}

/** Answers come from memory at once and are then asked for anew: the server keeps them too, so asking is cheap. */
export const client = new Client({
  url: "/graphql",
  fetch: fetchSignedIn,
  exchanges: [cacheExchange, fetchExchange],
  requestPolicy: "cache-and-network",
  preferGetMethod: false,
});
