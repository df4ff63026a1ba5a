import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  parseSearchWith,
  RouterProvider,
  stringifySearchWith,
} from "@tanstack/react-router";
import { render } from "@testing-library/react";
import { type UserEvent, userEvent } from "@testing-library/user-event";
import i18next from "i18next";
import type { ReactNode } from "react";
import { Provider } from "urql";
import { startI18n } from "../i18n/index.ts";
import { zhCn } from "../i18n/zh-cn/index.ts";
import { parseUrlState, printUrlState } from "../link/url-state.ts";
import { PlatformProvider } from "../platform.tsx";
import { ViewProvider } from "../views/leadership/view.tsx";
import { type Answers, FakeServer } from "./fake-server.ts";
import { PLATFORM } from "./platform.ts";

interface Rendered {
  readonly server: FakeServer;
  readonly user: UserEvent;
  /** Where the page is: path and search parameters. */
  at(): { path: string; search: Record<string, string> };
}

/** Draws a part of the map's page at a link, or a page of a region and months at its own, in Chinese, with a server that answers from `answers`. */
export function renderView(
  part: ReactNode,
  { link = "/", answers = {} }: { link?: string; answers?: Answers } = {},
): Rendered {
  startI18n("zh");
  i18next.addResourceBundle("zh", "translation", zhCn, true, true);
  const server = new FakeServer({ ...PLATFORM, ...answers });
  const rootRoute = createRootRoute({
    component: () => (
      <PlatformProvider>
        <Outlet />
      </PlatformProvider>
    ),
  });
  const page = (path: string, component: () => ReactNode) =>
    createRoute({
      getParentRoute: () => rootRoute,
      path,
      // as the product's own routes do: what a link says is text
      validateSearch: (raw: Record<string, unknown>): Record<string, string> =>
        Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, String(value)])),
      component,
    });
  const map = createRoute({
    getParentRoute: () => rootRoute,
    path: "/",
    validateSearch: (raw: Record<string, unknown>): Record<string, string> => printUrlState(parseUrlState(raw)),
    component: () => <ViewProvider nothing={<p>nothing</p>}>{part}</ViewProvider>,
  });
  const router = createRouter({
    routeTree: rootRoute.addChildren([
      map,
      page("/estate/$id", () => null),
      page("/firm/$id", () => null),
      page("/complaint/$id", () => null),
      page("/registers/$id", () => null),
      ...[
        "/calendar",
        "/matters",
        "/money",
        "/policies",
        "/queue",
        "/streets",
        "/targets",
        "/times",
        "/transitions",
        "/work",
      ].map((path) => page(path, () => part)),
    ]),
    history: createMemoryHistory({ initialEntries: [link] }),
    parseSearch: parseSearchWith((value) => value),
    stringifySearch: stringifySearchWith(String),
  });
  render(
    <Provider value={server.client}>
      <RouterProvider router={router as never} />
    </Provider>,
  );
  return {
    server,
    user: userEvent.setup(),
    at() {
      const { pathname, searchParams } = new URL(router.state.location.href, "http://atlas.invalid");
      return { path: pathname, search: Object.fromEntries(searchParams) };
    },
  };
}
