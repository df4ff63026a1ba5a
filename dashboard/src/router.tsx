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

type Views<Name extends string> = () => Promise<Record<Name, () => ReactNode>>;
const later = <Name extends string>(load: Views<Name>, name: Name) => lazyRouteComponent(() => fetchPart(load), name);

const rootRoute = createRootRoute({
  component: Root,
  notFoundComponent: later(() => import("./views/not-found/not-found-page.tsx"), "NotFoundPage"),
});

/** Search parameters of a page that reads its own: text by key, nothing else. */
const asText = (raw: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, String(value)]));

const page = <const Path extends string, Name extends string>(path: Path, load: Views<Name>, name: Name) =>
  createRoute({ getParentRoute: () => rootRoute, path, validateSearch: asText, component: later(load, name) });

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
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    leadership,
    // Only the map is needed at once; every other view is a chunk of its own.
    page("/sign-in", () => import("./views/sign-in/sign-in-page.tsx"), "SignInPage"),
    page("/account", () => import("./views/sign-in/account-page.tsx"), "AccountPage"),
    page("/admin/accounts", () => import("./views/admin/accounts-page.tsx"), "AccountsPage"),
    page("/admin/audit", () => import("./views/admin/audit-page.tsx"), "AuditPage"),
    page("/admin/devices", () => import("./views/admin/devices-page.tsx"), "DevicesPage"),
    page("/wall/device", () => import("./views/sign-in/device-page.tsx"), "DevicePage"),
    page("/estate/$id", () => import("./views/estate/estate-page.tsx"), "EstatePage"),
    page("/firm/$id", () => import("./views/estate/firm-page.tsx"), "FirmPage"),
    page("/complaint/$id", () => import("./views/estate/complaint-page.tsx"), "ComplaintPage"),
    page("/briefing", () => import("./views/briefing/briefing-page.tsx"), "BriefingPage"),
    page("/registers", () => import("./views/registers/registers-page.tsx"), "RegistersPage"),
    page("/registers/$id", () => import("./views/registers/register-page.tsx"), "RegisterPage"),
    page("/streets", () => import("./views/streets/streets-page.tsx"), "StreetsPage"),
    page("/queue", () => import("./views/queue/queue-page.tsx"), "QueuePage"),
    page("/matters", () => import("./views/matters/matters-page.tsx"), "MattersPage"),
    page("/policies", () => import("./views/policies/policies-page.tsx"), "PoliciesPage"),
    page("/calendar", () => import("./views/calendar/calendar-page.tsx"), "CalendarPage"),
    page("/alerts", () => import("./views/alerts/alerts-page.tsx"), "AlertsPage"),
    page("/times", () => import("./views/times/times-page.tsx"), "TimesPage"),
    page("/supervision", () => import("./views/supervision/supervision-page.tsx"), "SupervisionPage"),
    page("/party", () => import("./views/party/party-page.tsx"), "PartyPage"),
    page("/money", () => import("./views/money/money-page.tsx"), "MoneyPage"),
    page("/work", () => import("./views/work/work-page.tsx"), "WorkPage"),
    page("/transitions", () => import("./views/transitions/transitions-page.tsx"), "TransitionsPage"),
    page("/evaluations", () => import("./views/evaluations/evaluations-page.tsx"), "EvaluationsPage"),
    page("/targets", () => import("./views/targets/targets-page.tsx"), "TargetsPage"),
    page("/imports", () => import("./views/imports/imports-page.tsx"), "ImportsPage"),
    page("/imports/matches", () => import("./views/imports/matches/matches-page.tsx"), "MatchesPage"),
    page("/explore", () => import("./views/explore/explore-page.tsx"), "ExplorePage"),
    page("/wall", () => import("./views/wall/wall-page.tsx"), "WallPage"),
    page("/wall/edit", () => import("./views/wall/editor/editor-page.tsx"), "WallEditorPage"),
  ]),
  // Plain text in the address, not JSON: region=370100 and not region="370100".
  parseSearch: parseSearchWith((value) => value),
  stringifySearch: stringifySearchWith(String),
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
