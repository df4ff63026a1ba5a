import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { readFragment } from "../../graphql/tada.ts";
import { nameIn } from "../../i18n/language.ts";
import { usePlatform } from "../../platform.tsx";
import { RegionPath_Region } from "../../scene/region-path.ts";
import type { RegionHere } from "../../scene/use-scene.ts";
import type { RegisterView } from "./view.ts";

/** From the root down to the region looked at; each leads to the same page of that region. */
export function RegionCrumbs(props: { view: RegisterView; region: RegionHere | null }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { register, searchWith } = props.view;
  const region = readFragment(RegionPath_Region, props.region);
  const path = region ? [...region.ancestors, region] : [];
  return (
    <nav className="region-crumbs" aria-label={t("breadcrumb.label")}>
      <ol>
        {path.map((crumb, depth) => (
          <li key={crumb.code}>
            {depth === path.length - 1 ? (
              <strong aria-current="page">{nameIn(language, crumb)}</strong>
            ) : (
              <Link to="/registers/$id" params={{ id: register.id }} search={searchWith({ region: crumb.code })}>
                {nameIn(language, crumb)}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
