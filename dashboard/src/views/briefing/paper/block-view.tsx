import { Link as RouterLink } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import { keyed } from "../../../ui/keyed.ts";
import type { Sentence } from "../../../wording/sentence.ts";
import type { Block, FigureBlock, TableBlock } from "../document/block.ts";
import { pageOf } from "../export/address.ts";

/** A block, or some rows of a table with its caption and head. */
export function BlockView({ block, rows }: { block: Block; rows?: readonly [number, number] | undefined }): ReactNode {
  switch (block.kind) {
    case "title":
      return <h2 className="doc-title">{block.text}</h2>;
    case "heading":
      return <h3 className="doc-heading">{block.text}</h3>;
    case "imprint":
      return (
        <div className="doc-imprint">
          {block.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      );
    case "recipients":
      return <p className="doc-recipients">{block.text}</p>;
    case "signature":
      return (
        <div className="doc-signature">
          {block.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      );
    case "notice":
      return <p className="doc-notice">{block.text}</p>;
    case "paragraph":
    case "note":
      return (
        <p className={`doc-${block.kind}`}>
          <Runs of={block.text} />
        </p>
      );
    case "table":
      return <DocTable table={block} rows={rows ?? [0, block.rows.length]} />;
    case "figure":
      return <DocFigure figure={block} />;
  }
}

function Runs({ of }: { of: Sentence }): ReactNode {
  return keyed(of).map(({ key, item }) =>
    typeof item === "string" ? (
      <Fragment key={key}>{item}</Fragment>
    ) : (
      <RouterLink key={key} {...pageOf(item.link)}>
        {item.text}
      </RouterLink>
    ),
  );
}

function DocTable({ table, rows: [from, to] }: { table: TableBlock; rows: readonly [number, number] }): ReactNode {
  const weights = table.columns.reduce((sum, { weight }) => sum + weight, 0);
  const columns = keyed(table.columns);
  return (
    <div className="doc-table">
      <table>
        <caption>{from === 0 ? table.caption : table.captionContinued}</caption>
        <colgroup>
          {columns.map(({ key, item }) => (
            <col key={key} style={{ width: `${(item.weight / weights) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, item }) => (
              <th key={key} scope="col">
                {item.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(table.rows)
            .slice(from, to)
            .map(({ key, item, index }) => (
              <Row key={key} table={table} cells={item} apart={table.apart.has(index)} />
            ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: { table: TableBlock; cells: readonly Sentence[]; apart: boolean }): ReactNode {
  const [first, ...others] = keyed(props.cells);
  return (
    <tr className={props.apart ? "apart" : undefined}>
      <th scope="row">
        <Runs of={first?.item ?? []} />
      </th>
      {others.map(({ key, item, index }) => (
        <td key={key} className={props.table.columns[index]?.align}>
          <Runs of={item} />
        </td>
      ))}
    </tr>
  );
}

function DocFigure({ figure }: { figure: FigureBlock }): ReactNode {
  return (
    <figure className="doc-figure">
      <img
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(figure.svg)}`}
        alt={figure.alternative}
        width={figure.width}
        height={figure.height}
      />
      <figcaption>{figure.caption}</figcaption>
    </figure>
  );
}
