import {
  createRootRoute,
  createRoute,
  createRouter,
  parseSearchWith,
  stringifySearchWith,
} from "@tanstack/react-router";
import { AtlasPage } from "./atlas-page.tsx";
import { parseUrlState, printUrlState } from "./url-state.ts";

const rootRoute = createRootRoute();

export const atlasRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  validateSearch: (raw: Record<string, unknown>): Record<string, string> => printUrlState(parseUrlState(raw)),
  component: AtlasPage,
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([atlasRoute]),
  // Plain text in the address, not JSON: region=370100 and not region="370100".
  parseSearch: parseSearchWith((value) => value),
  stringifySearch: stringifySearchWith(String),
  defaultNotFoundComponent: AtlasPage,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
