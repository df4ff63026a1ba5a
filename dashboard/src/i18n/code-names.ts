import { codeLists } from "../graphql/code-lists.ts";
import type { Language } from "./language.ts";

type Lists = typeof codeLists;
type CodeNames = { readonly [Id in keyof Lists]: { readonly [Code in keyof Lists[Id]]: string } };

/** Names of all codes among the texts: t("code.management_modes.NONE"). */
export const codeNames = (language: Language): CodeNames =>
  mapped(codeLists, (codes) => mapped(codes, (code) => code[language])) as CodeNames;

const mapped = <From, To>(of: Readonly<Record<string, From>>, to: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, to(value)]));
