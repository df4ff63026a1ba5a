import "./styles/base.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "urql";
import { client } from "./graphql/client.ts";
import { initialLanguage, startI18n } from "./i18n/index.ts";
import { parseUrlState } from "./link/url-state.ts";
import { startHeartbeat } from "./live/connection.ts";
import { keepStyles } from "./live/page-parts.ts";
import { router } from "./router.tsx";
import { initialTheme, setTheme } from "./theme/theme.ts";

const link = parseUrlState(Object.fromEntries(new URLSearchParams(location.search)));
startI18n(initialLanguage(link.lang));
setTheme(initialTheme(link.theme, location.pathname === "/wall" ? "dark" : "light"), { remember: false });
startHeartbeat();
keepStyles();

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Provider value={client}>
      <RouterProvider router={router} />
    </Provider>
  </StrictMode>,
);
