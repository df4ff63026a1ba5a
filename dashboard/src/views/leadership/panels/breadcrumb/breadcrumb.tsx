import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../../../format/language.ts";
import { type FragmentOf, graphql, readFragment } from "../../../../graphql/tada.ts";
import { useView } from "../../view.tsx";

export const Breadcrumb_Region = graphql(`
  fragment Breadcrumb_Region on Region {
    code
    nameZh
    nameEn
    ancestors {
      code
      nameZh
      nameEn
    }
  }
`);

/** From the root down to the region looked at; with several roots, the first crumb chooses among them. */
export function Breadcrumb(props: { region: FragmentOf<typeof Breadcrumb_Region> | null }): ReactNode {
  const { t } = useTranslation();
  const { platform, language, drill } = useView();
  const region = readFragment(Breadcrumb_Region, props.region);
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
