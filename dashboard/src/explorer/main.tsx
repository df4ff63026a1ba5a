import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import { EXAMPLES } from "./examples.ts";
import { fetcher } from "./fetcher.ts";

createRoot(document.getElementById("root")!).render(
  <div style={{ height: "100dvh" }}>
    <GraphiQL
      fetcher={fetcher}
      defaultTabs={EXAMPLES.map((query) => ({ query }))}
      defaultTheme="light"
      shouldPersistHeaders={false}
    >
      <GraphiQL.Logo>
        <a href="/" style={{ color: "inherit", textDecoration: "none" }}>
          小区治理一张图
        </a>
      </GraphiQL.Logo>
    </GraphiQL>
  </div>,
);
