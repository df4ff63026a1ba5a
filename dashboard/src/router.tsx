import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  parseSearchWith,
  redirect,
  stringifySearchWith,
  useLocation,
  useNavigate,
} from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { startOf } from "./link/kept-start.ts";
import { parseUrlState, printUrlState } from "./link/url-state.ts";
import { fetchPart } from "./live/page-parts.ts";
import { PlatformProvider, usePlatform } from "./platform.tsx";
import { LeadershipPage } from "./views/leadership/leadership-page.tsx";

/** Pages that show no data, and can be seen before one has signed in. */
const WITHOUT_DATA = ["/sign-in", "/account", "/admin/accounts", "/admin/audit", "/admin/devices", "/wall/device"];

function Root(): ReactNode {
  const { pathname } = useLocation();
  if (WITHOUT_DATA.includes(pathname)) return <Outlet />;
  return (
    <PlatformProvider>
      <Outlet />
    </PlatformProvider>
  );
}

const rootRoute = createRootRoute({ component: Root });

/** Search parameters of a page that reads its own: text by key, nothing else. */
const asText = (raw: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, String(value)]));

/** The map, which is of regions as a whole; of a firm's account, which sees its estates alone, the firm's page. */
function Home(): ReactNode {
  const { ownFirm } = usePlatform().platform;
  const navigate = useNavigate();
  // Once: Navigate goes anew whenever it is drawn, and each going draws the page that it is on, without end.
  useEffect(() => {
    if (ownFirm !== null) void navigate({ to: "/firm/$id", params: { id: ownFirm }, search: {}, replace: true });
  }, [ownFirm, navigate]);
  return ownFirm === null ? <LeadershipPage /> : null;
}

const leadership = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  validateSearch: (raw: Record<string, unknown>): Record<string, string> => printUrlState(parseUrlState(raw)),
  // On entering alone: who goes back to the defaults of a view that is open has asked for them.
  beforeLoad: ({ cause, search }) => {
    const start = cause === "enter" ? startOf(search) : null;
    if (start) throw redirect({ to: "/", search: { ...search, ...printUrlState(start) }, replace: true });
  },
  component: Home,
});
// Only the map is needed at once; every other view is a chunk of its own.
const estate = createRoute({
  getParentRoute: () => rootRoute,
  path: "/estate/$id",
  validateSearch: asText,
  component: lazyRouteComponent(() => fetchPart(() => import("./views/estate/estate-page.tsx")), "EstatePage"),
});
const firm = createRoute({
  getParentRoute: () => rootRoute,
  path: "/firm/$id",
  validateSearch: asText,
  component: lazyRouteComponent(() => fetchPart(() => import("./views/estate/firm-page.tsx")), "FirmPage"),
});
const complaint = createRoute({
  getParentRoute: () => rootRoute,
  path: "/complaint/$id",
  validateSearch: asText,
  component: lazyRouteComponent(() => fetchPart(() => import("./views/estate/complaint-page.tsx")), "ComplaintPage"),
});
const briefing = createRoute({
  getParentRoute: () => rootRoute,
  path: "/briefing",
  validateSearch: asText,
  component: lazyRouteComponent(() => fetchPart(() => import("./views/briefing/briefing-page.tsx")), "BriefingPage"),
});
const registers = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registers",
  validateSearch: asText,
  component: lazyRouteComponent(() => fetchPart(() => import("./views/registers/registers-page.tsx")), "RegistersPage"),
});
const register = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registers/$id",
  validateSearch: asText,
  component: lazyRouteComponent(() => fetchPart(() => import("./views/registers/register-page.tsx")), "RegisterPage"),
});
const streets = createRoute({
  getParentRoute: () => rootRoute,
  path: "/streets",
  validateSearch: asText,
  component: lazyRouteComponent(() => fetchPart(() => import("./views/streets/streets-page.tsx")), "StreetsPage"),
});
const queue = createRoute({
  getParentRoute: () => rootRoute,
  path: "/queue",
  validateSearch: asText,
  component: lazyRouteComponent(() => fetchPart(() => import("./views/queue/queue-page.tsx")), "QueuePage"),
});
const alerts = createRoute({
  getParentRoute: () => rootRoute,
  path: "/alerts",
  validateSearch: asText,
  component: lazyRouteComponent(() => fetchPart(() => import("./views/alerts/alerts-page.tsx")), "AlertsPage"),
});
const times = createRoute({
  getParentRoute: () => rootRoute,
  path: "/times",
  validateSearch: asText,
  component: lazyRouteComponent(() => fetchPart(() => import("./views/times/times-page.tsx")), "TimesPage"),
});
const supervision = createRoute({
  getParentRoute: () => rootRoute,
  path: "/supervision",
  validateSearch: asText,
  component: lazyRouteComponent(
    () => fetchPart(() => import("./views/supervision/supervision-page.tsx")),
    "SupervisionPage",
  ),
});
const party = createRoute({
  getParentRoute: () => rootRoute,
  path: "/party",
  validateSearch: asText,
  component: lazyRouteComponent(() => fetchPart(() => import("./views/party/party-page.tsx")), "PartyPage"),
});
const money = createRoute({
  getParentRoute: () => rootRoute,
  path: "/money",
  validateSearch: asText,
  component: lazyRouteComponent(() => fetchPart(() => import("./views/money/money-page.tsx")), "MoneyPage"),
});
const work = createRoute({
  getParentRoute: () => rootRoute,
  path: "/work",
  validateSearch: asText,
  component: lazyRouteComponent(() => fetchPart(() => import("./views/work/work-page.tsx")), "WorkPage"),
});
const transitions = createRoute({
  getParentRoute: () => rootRoute,
  path: "/transitions",
  validateSearch: asText,
  component: lazyRouteComponent(
    () => fetchPart(() => import("./views/transitions/transitions-page.tsx")),
    "TransitionsPage",
  ),
});
const evaluations = createRoute({
  getParentRoute: () => rootRoute,
  path: "/evaluations",
  validateSearch: asText,
  component: lazyRouteComponent(
    () => fetchPart(() => import("./views/evaluations/evaluations-page.tsx")),
    "EvaluationsPage",
  ),
});
const imports = createRoute({
  getParentRoute: () => rootRoute,
  path: "/imports",
  validateSearch: asText,
  component: lazyRouteComponent(() => fetchPart(() => import("./views/imports/imports-page.tsx")), "ImportsPage"),
});
const matches = createRoute({
  getParentRoute: () => rootRoute,
  path: "/imports/matches",
  validateSearch: asText,
  component: lazyRouteComponent(
    () => fetchPart(() => import("./views/imports/matches/matches-page.tsx")),
    "MatchesPage",
  ),
});
const explore = createRoute({
  getParentRoute: () => rootRoute,
  path: "/explore",
  validateSearch: asText,
  component: lazyRouteComponent(() => fetchPart(() => import("./views/explore/explore-page.tsx")), "ExplorePage"),
});
const wall = createRoute({
  getParentRoute: () => rootRoute,
  path: "/wall",
  validateSearch: asText,
  component: lazyRouteComponent(() => fetchPart(() => import("./views/wall/wall-page.tsx")), "WallPage"),
});
const wallEditor = createRoute({
  getParentRoute: () => rootRoute,
  path: "/wall/edit",
  validateSearch: asText,
  component: lazyRouteComponent(() => fetchPart(() => import("./views/wall/editor/editor-page.tsx")), "WallEditorPage"),
});

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: asText,
  component: lazyRouteComponent(() => fetchPart(() => import("./views/sign-in/sign-in-page.tsx")), "SignInPage"),
});
const account = createRoute({
  getParentRoute: () => rootRoute,
  path: "/account",
  validateSearch: asText,
  component: lazyRouteComponent(() => fetchPart(() => import("./views/sign-in/account-page.tsx")), "AccountPage"),
});

const accounts = createRoute({
  getParentRoute: () => rootRoute,
  path: "/admin/accounts",
  component: lazyRouteComponent(() => fetchPart(() => import("./views/admin/accounts-page.tsx")), "AccountsPage"),
});
const audit = createRoute({
  getParentRoute: () => rootRoute,
  path: "/admin/audit",
  component: lazyRouteComponent(() => fetchPart(() => import("./views/admin/audit-page.tsx")), "AuditPage"),
});
const devices = createRoute({
  getParentRoute: () => rootRoute,
  path: "/admin/devices",
  component: lazyRouteComponent(() => fetchPart(() => import("./views/admin/devices-page.tsx")), "DevicesPage"),
});
const device = createRoute({
  getParentRoute: () => rootRoute,
  path: "/wall/device",
  validateSearch: asText,
  component: lazyRouteComponent(() => fetchPart(() => import("./views/sign-in/device-page.tsx")), "DevicePage"),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    signIn,
    account,
    accounts,
    audit,
    devices,
    device,
    leadership,
    estate,
    firm,
    complaint,
    briefing,
    registers,
    register,
    streets,
    queue,
    alerts,
    times,
    supervision,
    party,
    money,
    work,
    transitions,
    evaluations,
    imports,
    matches,
    explore,
    wall,
    wallEditor,
  ]),
  // Plain text in the address, not JSON: region=370100 and not region="370100".
  parseSearch: parseSearchWith((value) => value),
  stringifySearch: stringifySearchWith(String),
  defaultNotFoundComponent: LeadershipPage,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
