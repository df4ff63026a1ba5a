import { type Config, readConfig } from "../src/config.ts";

/** A configuration for tests: fixed day, loopback, and only what the test says otherwise; the environment is not read. */
export function testConfig(given: Partial<Config> = {}): Config {
  return { ...readConfig({ ATLAS_TODAY: "2026-11-20", WRITE_TOKEN: "test-write-token" }), ...given };
}
