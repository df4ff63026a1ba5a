import { Link as RouterLink } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import type { Block, FigureBlock, TableBlock } from "../document/block.ts";
import type { Sentence } from "../wording/sentence.ts";

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
  return of.map((run, i) => {
    // Runs are told apart by their place alone: the same figure may stand twice in a sentence.
    const key = `run-${i}`;
    if (typeof run === "string") return <Fragment key={key}>{run}</Fragment>;
    return (
      <RouterLink key={key} to="/" search={{ ...run.link }}>
        {run.text}
      </RouterLink>
    );
  });
}

function DocTable({ table, rows: [from, to] }: { table: TableBlock; rows: readonly [number, number] }): ReactNode {
  const weights = table.columns.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <div className="doc-table">
      <table data-from={from}>
        <caption>{table.caption}</caption>
        <colgroup>
          {table.columns.map(({ weight }, i) => (
            <col key={`column-${i + 1}`} style={{ width: `${(weight / weights) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map(({ title, align }, i) => (
              <th key={`${i + 1}-${title}`} scope="col" className={align}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(from, to).map((cells, i) => (
            <tr key={`row-${from + i}`} className={table.apart.has(from + i) ? "apart" : undefined}>
              {cells.map((cell, k) => {
                const { align } = table.columns[k]!;
                const key = `cell-${k + 1}`;
                return k === 0 ? (
                  <th key={key} scope="row" className={align}>
                    <Runs of={cell} />
                  </th>
                ) : (
                  <td key={key} className={align}>
                    <Runs of={cell} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
