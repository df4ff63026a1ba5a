import "./region-path.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { type FragmentOf, readFragment } from "../../../graphql/tada.ts";
import { nameIn } from "../../../i18n/language.ts";
import { usePlatform } from "../../../platform.tsx";
import { RegionPath_Region } from "../../../scene/region-path.ts";

/** From the city down to the region; each leads to its map, but for a firm's account, which has no map of regions. */
export function RegionPath(props: { region: FragmentOf<typeof RegionPath_Region> }): ReactNode {
  const { language, platform } = usePlatform();
  const region = readFragment(RegionPath_Region, props.region);
  const path = [...region.ancestors, region];
  return (
    <span className="region-path">
      {path.slice(path.length > 1 ? 1 : 0).map(({ code, ...names }) =>
        platform.ownFirm === null ? (
          <Link key={code} to="/" search={{ region: code }}>
            {nameIn(language, names)}
          </Link>
        ) : (
          <span key={code}>{nameIn(language, names)}</span>
        ),
      )}
    </span>
  );
}
