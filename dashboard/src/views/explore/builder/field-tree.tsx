import { getNamedType, isCompositeType, isUnionType } from "graphql";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { usePlatform } from "../../../platform.tsx";
import { textOf, titleOf } from "../schema-words.ts";
import { ArgumentList } from "./argument-list.tsx";
import { useBuilding } from "./builder-context.ts";
import { fieldAt, nodeAt, type Path } from "./edit-built.ts";
import { fieldsOf } from "./read-built.ts";

/** Of a page the rows are asked for by `nodes`; the cursor of each row is for programs. */
const FOR_PROGRAMS = new Set(["edges"]);

/** The fields below a path, each with a check box; those that hold others open when they are asked for. */
export function FieldTree({ path }: { path: Path }): ReactNode {
  const { t } = useTranslation();
  const { schema } = useBuilding();
  const type = getNamedType(fieldAt(schema, path)!.type);
  if (isUnionType(type)) return <p className="muted">{t("explore.builder.union")}</p>;
  const fields = Object.values(fieldsOf(type)).filter(({ name }) => !FOR_PROGRAMS.has(name));
  if (fields.length === 0) return <p className="muted">{t("explore.builder.plain")}</p>;
  const plain = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
  const holding = fields.filter((field) => !plain.includes(field));
  return (
    <ul className="field-tree">
      {[...plain, ...holding].map(({ name }) => (
        <FieldRow key={name} path={[...path, name]} />
      ))}
    </ul>
  );
}

function FieldRow({ path }: { path: Path }): ReactNode {
  const id = useId();
  const { language } = usePlatform();
  const { schema, built, setField } = useBuilding();
  const field = fieldAt(schema, path)!;
  const type = getNamedType(field.type);
  const node = nodeAt(built.root, path);
  const isLast =
    node !== undefined &&
    path.length === 2 &&
    nodeAt(built.root, path.slice(0, 1))?.selectionSet?.selections.length === 1;
  return (
    <li>
      <label htmlFor={id} title={textOf(field, language) || undefined}>
        <input
          id={id}
          type="checkbox"
          checked={node !== undefined}
          disabled={isLast}
          onChange={(event) => setField(path, event.target.checked)}
        />
        {titleOf(field, language)} <code>{node?.alias ? `${node.alias.value}: ${field.name}` : field.name}</code>
      </label>
      {node && field.args.length > 0 && <ArgumentList path={path} />}
      {node && isCompositeType(type) && <FieldTree path={path} />}
    </li>
  );
}
