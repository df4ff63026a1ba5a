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
  // jit: compiling our statements takes longer than running them. random_page_cost: what is asked for lies in memory or on a disk without
  // arms; by the price of 4 that PostgreSQL sets, 250 estates by their keys were found by reading all of them.
  const options = [
    "-c jit=off",
    "-c random_page_cost=1.1",
    own,
    `-c statement_timeout=${statementTimeoutMs}`,
    "-c timezone=UTC",
  ]
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
