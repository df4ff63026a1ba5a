import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../i18n/language.ts";
import { useRegionsMeant } from "../../link/regions-meant.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { EVERY_KIND } from "../../shell/region-table.tsx";
import { Failed, Loading } from "../../ui/states.tsx";
import { FigureCells, Wide } from "./figure-cells.tsx";
import { ProjectRows } from "./project-rows.tsx";
import type { SupervisionAddress } from "./supervision-address.ts";
import { SupervisionQuery } from "./supervision-query.ts";
import { COLUMNS, type SupervisionRow, supervisionRows } from "./supervision-rows.ts";

interface Tree {
  readonly address: SupervisionAddress;
  /** Opens a region's row, or closes it. */
  onToggle(code: string): void;
}

const GROUPS = [
  ["disclosure", 4],
  ["inspection", 1],
  ["notice", 5],
  ["interview", 1],
] as const;

/** What was due, done and late below each step, from the city down to the property project; a row opens those below it. */
export function SupervisionTable({ address, onToggle }: Tree): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="table-scroll">
      <table className="supervision" aria-label={t("supervision.title")}>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              {t("supervision.step")}
            </th>
            {GROUPS.map(([group, columns]) => (
              <th key={group} colSpan={columns} scope="colgroup">
                {t(`supervision.group.${group}`)}
              </th>
            ))}
          </tr>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`supervision.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Below tree={{ address, onToggle }} code={address.region} depth={0} withWhole />
        </tbody>
      </table>
    </div>
  );
}

/** The rows below a region, each followed by those below it where it is open. */
function Below(props: { tree: Tree; code: string; depth: number; withWhole?: boolean }): ReactNode {
  const { tree, code, depth, withWhole = false } = props;
  const { from, to, open } = tree.address;
  const live = useLive(SupervisionQuery, { under: code, from, to, kinds: [...EVERY_KIND], ...useRegionsMeant() });
  if (live.error)
    return (
      <Wide depth={depth}>
        <Failed error={live.error} retry={live.retry} />
      </Wide>
    );
  if (live.data === null)
    return (
      <Wide depth={depth}>
        <Loading lines={3} />
      </Wide>
    );
  const { whole, below } = supervisionRows(live.data);
  // a town without communities leads to its projects at once
  const isLast = below.every(({ region }) => region === null);
  return (
    <>
      {withWhole && <Row row={whole} depth={0} address={tree.address} />}
      {isLast && <ProjectRows address={tree.address} code={code} depth={depth + 1} />}
      {(isLast ? [] : below).map((row) => {
        const isOpen = row.region !== null && open.includes(row.region.code);
        return (
          <BelowOne key={row.region?.code ?? row.nameZh} row={row} depth={depth + 1} tree={tree} isOpen={isOpen} />
        );
      })}
    </>
  );
}

function BelowOne(props: { row: SupervisionRow; depth: number; tree: Tree; isOpen: boolean }): ReactNode {
  const { row, depth, tree, isOpen } = props;
  const { region } = row;
  return (
    <>
      <Row
        row={row}
        depth={depth}
        address={tree.address}
        isOpen={isOpen}
        {...(region && { onToggle: () => tree.onToggle(region.code) })}
      />
      {isOpen &&
        region &&
        (region.level === "COMMUNITY" ? (
          <ProjectRows address={tree.address} code={region.code} depth={depth + 1} />
        ) : (
          <Below tree={tree} code={region.code} depth={depth} />
        ))}
    </>
  );
}

function Row(props: {
  row: SupervisionRow;
  depth: number;
  address: SupervisionAddress;
  isOpen?: boolean;
  onToggle?: () => void;
}): ReactNode {
  const { row, depth, address, isOpen = false, onToggle } = props;
  const { t } = useTranslation();
  const { language } = usePlatform();
  const name = nameIn(language, row);
  return (
    <tr data-code={row.region?.code ?? ""} data-depth={depth}>
      <th scope="row" style={{ paddingInlineStart: `${0.5 + depth}em` }}>
        {onToggle ? (
          <button type="button" aria-expanded={isOpen} onClick={onToggle}>
            <span aria-hidden="true">{isOpen ? "▾" : "▸"}</span> {name}
          </button>
        ) : (
          name
        )}
        {row.region && depth > 0 && (
          <Link
            className="records"
            to="/registers/$id"
            params={{ id: "supervision_acts" }}
            search={{
              region: row.region.code,
              from: address.from,
              to: address.to,
              ...(address.regions && { regions: address.regions }),
            }}
          >
            {t("supervision.records")}
          </Link>
        )}
      </th>
      <FigureCells figures={row.figures} />
    </tr>
  );
}
