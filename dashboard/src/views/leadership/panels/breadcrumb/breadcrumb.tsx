import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type FragmentOf, readFragment } from "../../../../graphql/tada.ts";
import { nameIn } from "../../../../i18n/language.ts";
import { RegionPath_Region } from "../../../../scene/region-path.ts";
import { useView } from "../../view.tsx";

/** From the root down to the region looked at; with several roots, the first crumb chooses among them. */
export function Breadcrumb(props: { region: FragmentOf<typeof RegionPath_Region> | null }): ReactNode {
  const { t } = useTranslation();
  const { platform, language, drill } = useView();
  const region = readFragment(RegionPath_Region, props.region);
  if (!region) return <nav className="breadcrumb" aria-label={t("breadcrumb.label")} />;
  const path = [...region.ancestors, region];
  return (
    <nav className="breadcrumb" aria-label={t("breadcrumb.label")}>
      <ol>
        {path.map((crumb, depth) => (
          <li key={crumb.code}>
            {depth === 0 && platform.roots.length > 1 ? (
              <select
                aria-label={t("breadcrumb.chooseRoot")}
                value={crumb.code}
                onChange={(event) => drill(event.target.value)}
              >
                {platform.roots.map((root) => (
                  <option key={root.code} value={root.code}>
                    {nameIn(language, root)}
                  </option>
                ))}
              </select>
            ) : null}
            {depth === path.length - 1 ? (
              <span aria-current="page" hidden={depth === 0 && platform.roots.length > 1}>
                {nameIn(language, crumb)}
              </span>
            ) : (
              <button type="button" onClick={() => drill(crumb.code)}>
                {depth === 0 && platform.roots.length > 1 ? "↑" : nameIn(language, crumb)}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
