import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.ts";
import type { CityKey } from "../../graphql/city-key.ts";
import { decodeId } from "../../graphql/opaque-id.ts";
import { checkFirst, rowsOfPage } from "../../graphql/pages.ts";
import type { Loader } from "../../loader.ts";
import { Region } from "../../region/region.type.ts";
import type { Register } from "../register.ts";
import type { RegisterFilter } from "./filter.ts";
import type { RecordFrame } from "./record.ts";
import { recordPages } from "./record-pages.ts";
import { connectionType, filterType, RegisterOrderEnum, recordType } from "./record-type.ts";
import type { RegisterOrder } from "./register.queries.ts";

type ResolverClass = new () => object;
type Decorator = (prototype: object, name: string, descriptor: PropertyDescriptor) => void;
type ParameterDecorator = (prototype: object, name: string, index: number) => void;

/** A subject that records hang at, as the rest of the platform has it. */
export interface SubjectType {
  readonly type: () => new () => object;
  readonly keyOf: (subject: never) => CityKey;
  readonly byKey: Loader<CityKey, object | null>;
}

/** Cost of a page behind a cursor, which needs a statement of its own: few of them fit into a query. */
const OWN_STATEMENT = 2000;

/** Adds a method to a class under construction, decorated as one written by hand would be. */
function method(
  to: ResolverClass,
  name: string,
  decorator: unknown,
  parameters: readonly unknown[],
  work: (...given: never[]) => unknown,
): void {
  Object.defineProperty(to.prototype, name, { value: work, configurable: true, writable: true });
  parameters.forEach((parameter, i) => {
    (parameter as ParameterDecorator)(to.prototype, name, i);
  });
  (decorator as Decorator)(to.prototype, name, Object.getOwnPropertyDescriptor(to.prototype, name)!);
}

function resolverOf(type?: () => unknown): ResolverClass {
  const made = class {};
  (type ? Resolver(type as never) : Resolver())(made);
  return made;
}

const FIRST = Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." });
const AFTER = Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." });
const ORDER = Arg("order", () => RegisterOrderEnum, { defaultValue: "NEWEST", description: "How they are sorted." });

/** The resolvers of a register: its queries, and its fields on regions, estates and firms. */
export function registerResolvers(
  register: Register,
  subjects: { readonly estate: SubjectType; readonly firm: SubjectType },
): readonly ResolverClass[] {
  const { field, name, hangsAt, columns, listedBy } = register;
  const pages = recordPages(register);
  const record = recordType(register);
  const Connection = connectionType(register, record);
  const Filter = filterType(register);
  const filter = Arg("filter", () => Filter as never, {
    nullable: true,
    description: "Which of them; all where left out.",
  });

  const queries = resolverOf(() => record);
  method(
    queries,
    field,
    Query(() => Connection, { description: `Records of ${name.en} (${name.zh}), page by page.` }),
    [filter, ORDER, FIRST, AFTER, Ctx()],
    async (asked: RegisterFilter | null, order: RegisterOrder, first: number, after: string | null, context: Context) =>
      new Connection(await pages.page(context, asked ?? {}, order, first, after ?? null)),
  );
  const one = register.type.charAt(0).toLowerCase() + register.type.slice(1);
  method(
    queries,
    one,
    Query(() => record as never, { nullable: true, description: "The record with this id; null where there is none." }),
    [Arg("id", () => ID, { description: "Opaque id, as an earlier answer gave it." }), Ctx()],
    (id: string, context: Context) => pages.byKey.load(context, decodeId(register.id, "id", id)),
  );
  for (const subject of ["estate", "firm"] as const) {
    if (!hangsAt[subject]) continue;
    const { type, byKey } = subjects[subject];
    method(
      queries,
      subject,
      FieldResolver(() => type() as never, {
        nullable: hangsAt[subject] === "optional",
        description: subject === "estate" ? "The estate it is about." : "The property firm it is about.",
      }),
      [Root(), Ctx()],
      (row: RecordFrame, context: Context) => {
        const key = subject === "estate" ? row.estateKey : row.firmKey;
        return key === null ? null : byKey.load(context, key);
      },
    );
  }

  for (const { field: name, about, to } of register.references) {
    const target = to === "itself" ? register : to;
    const { byKey } = recordPages(target);
    method(
      queries,
      name,
      FieldResolver(() => recordType(target) as never, { nullable: true, description: about }),
      [Root(), Ctx()],
      (row: RecordFrame, context: Context) => {
        const key = row.references[name]!;
        return key === null ? null : byKey.load(context, key);
      },
    );
  }

  const onRegion = resolverOf(() => Region);
  method(
    onRegion,
    field,
    FieldResolver(() => Connection, {
      description: `${name.zh}: ${name.en} in it and below, page by page.`,
      complexity: ({ args, childComplexity }) =>
        (args.after ? OWN_STATEMENT : 20) + rowsOfPage(args.first) * childComplexity,
    }),
    [Root(), filter, ORDER, FIRST, AFTER, Ctx()],
    async (
      region: Region,
      asked: RegisterFilter | null,
      order: RegisterOrder,
      first: number,
      after: string | null,
      request: Context,
    ) => {
      const context = request.seenWith(region);
      return new Connection(
        after == null
          ? await pages.ofRegion.load(context, { region, filter: asked ?? {}, order, first: checkFirst(first) })
          : await pages.page(context, { ...asked, under: region.code, regionsAsOf: null }, order, first, after),
      );
    },
  );

  const sorted = listedBy === null ? "" : `by ${columns[listedBy]!.name.en.toLowerCase()}, then `;
  const onSubjects = (["estate", "firm"] as const).flatMap((subject) => {
    if (!hangsAt[subject]) return [];
    const { type, keyOf } = subjects[subject];
    const load = subject === "estate" ? pages.ofEstate : pages.ofFirm;
    const on = resolverOf(type);
    method(
      on,
      field,
      FieldResolver(() => [record] as never, {
        description: `${name.zh}: its ${name.en.toLowerCase()}, past ones too, ${sorted}oldest first; the latest 500.`,
        complexity: ({ childComplexity }) => 1 + 4 * childComplexity,
      }),
      [Root(), Ctx()],
      (root: never, context: Context) => load.load(context, keyOf(root)),
    );
    return [on];
  });

  return [queries, onRegion, ...onSubjects];
}
