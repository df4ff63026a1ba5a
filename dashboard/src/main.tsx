import "./styles.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "urql";
import { client } from "./graphql/client.ts";
import { initialLanguage, startI18n } from "./i18n/index.ts";
import { startHeartbeat } from "./live/connection.ts";
import { router } from "./router.tsx";
import { parseUrlState } from "./url-state.ts";

startI18n(initialLanguage(parseUrlState(Object.fromEntries(new URLSearchParams(location.search))).lang));
startHeartbeat();

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Provider value={client}>
      <RouterProvider router={router} />
    </Provider>
  </StrictMode>,
);
