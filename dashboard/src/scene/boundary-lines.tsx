import "./boundary-lines.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { boundarySources } from "../format/source-name.ts";
import { GROUND } from "../map/ground.ts";
import { useTheme } from "../theme/theme.ts";
import type { BoundarySays, SourceSays } from "./boundary-says.ts";

/** How near the boundaries on a map are to approved ones, and whose they are: every map says so, in its legend or below it. */
export function BoundaryLines({ boundary }: { boundary: BoundarySays }): ReactNode {
  const { t } = useTranslation();
  const ground = GROUND[useTheme()];
  return (
    <>
      {boundary.quality === "APPROXIMATE" && (
        <p>
          <i className="dashed" style={{ borderColor: ground.approximateLine }} />
          {t("legend.approximate")}
        </p>
      )}
      {boundary.quality === "SIMPLIFIED" && <p>{t("legend.simplified")}</p>}
      <BoundarySource of={boundary} />
    </>
  );
}

/** Whose boundaries a map shows, and their approval number or that there is none. */
export function BoundarySource({ of: { source, approvalNumber } }: { of: SourceSays }): ReactNode {
  const { t } = useTranslation();
  return (
    source && (
      <p className="source">
        {t("legend.source", { source: boundarySources(source, t) })}
        {" · "}
        {approvalNumber === null ? t("legend.noApproval") : t("legend.approval", { number: approvalNumber })}
      </p>
    )
  );
}
