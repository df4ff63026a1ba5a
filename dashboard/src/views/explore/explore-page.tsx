import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import { GraphiQL } from "graphiql";
import type { ReactNode } from "react";
import { AppHead } from "../../shell/app-head.tsx";
import { EXAMPLES } from "./examples.ts";
import { fetcher } from "./fetcher.ts";

/** Ad hoc queries for analysts, with the schema's documentation. */
export function ExplorePage(): ReactNode {
  return (
    <div className="explore">
      <AppHead demo={false} />
      <GraphiQL
        fetcher={fetcher}
        defaultTabs={EXAMPLES.map((query) => ({ query }))}
        defaultTheme="light"
        shouldPersistHeaders={false}
      />
    </div>
  );
}
