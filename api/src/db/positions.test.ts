import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";

const SOURCES = join(import.meta.dirname, "..");
const modules = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("db/"),
);

/** Pieces of text of a source, but not what replaces the groups of a regular expression. */
function piecesIn(name: string, source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      /^replace(All)?$/.test(node.expression.name.text)
    ) {
      visit(node.expression);
      return;
    }
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push(node.head.text, ...node.templateSpans.map(({ literal }) => literal.text));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest));
  return found;
}

/** A position, or the sign of one whose number follows in braces. */
const POSITION = /\$\d|[\s(,]\$$/;

it("outside of db/ no SQL has positions: values come by name, so that none stands for another", () => {
  const positions = modules.flatMap((name) =>
    piecesIn(name, readFileSync(join(SOURCES, name), "utf8"))
      .filter((piece) => POSITION.test(piece))
      .map((piece) => `${name}: ${piece.trim().slice(0, 120)}`),
  );
  expect(modules.length).toBeGreaterThan(100);
  expect(positions).toEqual([]);
});

it("a position is found in any kind of text, and its number may be made", () => {
  const source = [
    "a('select $1');",
    "b(`where x = $",
    "{y} and z = $2`);",
    "c(`limit $$",
    "{n}`);",
    "d.replace(/x/, '$1');",
  ].join("");
  expect(piecesIn("made.ts", source).filter((piece) => POSITION.test(piece))).toEqual([
    "select $1",
    " and z = $2",
    "limit $",
  ]);
});
