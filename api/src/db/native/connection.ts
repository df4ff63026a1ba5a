import type pg from "pg";
import { typeParsers } from "../type-parsers.ts";

/**
 * Settings for one connection. Limits and time zone travel in the start-up packet's `options`, not by SET afterwards: a pooler
 * hands one server connection to many clients, and what one of them had SET would reach the others.
 */
export function connectionSettings(
  url: string,
  statementTimeoutMs: number,
  applicationName = "estate-atlas",
): pg.ClientConfig {
  const parsed = new URL(url);
  const own = parsed.searchParams.get("options");
  parsed.searchParams.delete("options");
  // jit: compiling our statements takes longer than running them.
  const options = ["-c jit=off", own, `-c statement_timeout=${statementTimeoutMs}`, "-c timezone=UTC"]
    .filter(Boolean)
    .join(" ");
  return {
    connectionString: parsed.href,
    options,
    application_name: parsed.searchParams.get("application_name") ?? applicationName,
    keepAlive: true,
    types: typeParsers(),
  };
}

/** The URL as it may be shown: without password and parameters. */
export function shownUrl(url: string): string {
  const parsed = new URL(url);
  return `postgres://${parsed.username ? `${parsed.username}@` : ""}${parsed.host}${parsed.pathname}`;
}
