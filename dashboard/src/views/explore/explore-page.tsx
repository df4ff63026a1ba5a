import "../../i18n/views/explore.ts";
import "./explore.css";
import type { ReactNode } from "react";
import { usePlatform } from "../../platform.tsx";
import { AppHead } from "../../shell/app-head.tsx";
import { Themed } from "../../theme/themed.tsx";
import { Workbench } from "./workbench.tsx";

/** Ad hoc queries for analysts: worked examples, the schema's documentation, results as table, map and chart, exports. */
export function ExplorePage(): ReactNode {
  const { platform } = usePlatform();
  return (
    <Themed>
      <div className="explore">
        <AppHead demo={platform.demo} />
        <Workbench />
      </div>
    </Themed>
  );
}
