import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { readFragment } from "../graphql/tada.ts";
import { nameIn } from "../i18n/language.ts";
import { usePlatform } from "../platform.tsx";
import { RegionPath_Region } from "../scene/region-path.ts";
import type { RegionHere } from "../scene/use-scene.ts";

/** From the root down to the region looked at; null where it is not known yet. `linkTo`: the same page of another, by its code and name. */
export function RegionCrumbs(props: {
  region: RegionHere | null;
  linkTo: (code: string, name: string) => ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const region = readFragment(RegionPath_Region, props.region);
  return (
    <nav className="crumbs" aria-label={t("breadcrumb.label")}>
      <ol>
        {region?.ancestors.map((ancestor) => (
          <li key={ancestor.code}>{props.linkTo(ancestor.code, nameIn(language, ancestor))}</li>
        ))}
        {region && (
          <li>
            <strong aria-current="page">{nameIn(language, region)}</strong>
          </li>
        )}
      </ol>
    </nav>
  );
}
