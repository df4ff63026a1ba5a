import { type DefinitionNode, type FieldNode, Kind, OperationTypeNode, type SelectionNode } from "graphql";
import { REGISTERS } from "../registers/registry.ts";

const LISTS: ReadonlySet<string> = new Set(REGISTERS.map(({ field }) => field));
/** What records of several registers hang at, and one record. */
const SUBJECTS: ReadonlySet<string> = new Set(["estate", "propertyFirm"]);
const LINKED: ReadonlySet<string> = new Set(["region", "estate", "firm", "ancestors"]);
const NAMES: ReadonlySet<string> = new Set(["id", "code", "name", "nameZh", "nameEn", "centroid"]);

/** Whether a definition asks no more than lists of registers: their columns, and the names of what records hang at. */
export function isRegisterList(definition: DefinitionNode): boolean {
  return (
    definition.kind === Kind.OPERATION_DEFINITION &&
    definition.operation === OperationTypeNode.QUERY &&
    definition.selectionSet.selections.every((root) => isList(root) || isSubject(root))
  );
}

const below = (field: FieldNode): readonly SelectionNode[] => field.selectionSet?.selections ?? [];
const isField = (one: SelectionNode): one is FieldNode => one.kind === Kind.FIELD;
const isLeaf = (one: SelectionNode): boolean => isField(one) && one.selectionSet === undefined;

const isList = (one: SelectionNode): boolean =>
  isField(one) &&
  LISTS.has(one.name.value) &&
  below(one).every(
    (inner) =>
      isColumn(inner) ||
      (isField(inner) &&
        (inner.name.value === "pageInfo" || inner.name.value === "nodes") &&
        below(inner).every(isColumn)),
  );

/** An estate or firm with its lists, which are short ones of records. */
const isSubject = (one: SelectionNode): boolean =>
  isField(one) && SUBJECTS.has(one.name.value) && below(one).every((inner) => isList(inner) || isName(inner));

const isName = (one: SelectionNode): boolean =>
  isField(one) && isLeaf(one) && (NAMES.has(one.name.value) || one.name.value === "__typename");

const isColumn = (one: SelectionNode): boolean =>
  isLeaf(one) ||
  (isField(one) && LINKED.has(one.name.value) && below(one).every((inner) => isName(inner) || isLinked(inner)));

const isLinked = (one: SelectionNode): boolean =>
  isField(one) && LINKED.has(one.name.value) && below(one).every(isName);
