/** The PostgreSQL types that statements return, by the name a row declaration uses: OID, and what pg gives for them in TypeScript. */
interface TypeScriptOf {
  int2: number;
  int4: number;
  int8: string;
  float8: number;
  numeric: string;
  bool: boolean;
  text: string;
  date: string;
  timestamptz: Date;
  json: unknown;
  "int4[]": number[];
  "int8[]": string[];
  "float8[]": number[];
  "text[]": string[];
  "numeric[]": string[];
}

export type ColumnType = keyof TypeScriptOf;

/** OIDs that a column of the declared type may have; enums and the like must be cast to text in the statement. */
export const OIDS: Record<ColumnType, readonly number[]> = {
  int2: [21],
  int4: [23],
  int8: [20],
  float8: [701],
  numeric: [1700],
  bool: [16],
  text: [25, 1043],
  date: [1082],
  timestamptz: [1184],
  json: [114, 3802],
  "int4[]": [1007],
  "int8[]": [1016],
  "float8[]": [1022],
  "text[]": [1009],
  "numeric[]": [1231],
};

/** A row declaration: column name → type, with "?" behind the type where the column may be null. */
export type RowShape = Record<string, ColumnType | `${ColumnType}?`>;

export type RowOf<S extends RowShape> = {
  [K in keyof S]: S[K] extends `${infer T extends ColumnType}?`
    ? TypeScriptOf[T] | null
    : S[K] extends ColumnType
      ? TypeScriptOf[S[K]]
      : never;
};
