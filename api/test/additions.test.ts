import { vi } from "vitest";
import "./additions/added-indicator.ts";
import "./additions/added-register.ts";
import "./additions/balances.ts";
import "./additions/located-register.ts";
import "./additions/place-anew-registers.ts";

// Registers and indicators that no city keeps, added as a line in each list would. One file for all of them: a list that is replaced has
// every module loaded anew.

vi.mock("../src/registers/registry.ts", async (original) => {
  const { REGISTERS } = await original<typeof import("../src/registers/registry.ts")>();
  const { ADDED_REGISTERS } = await import("./additions/add.ts");
  return { REGISTERS: [...REGISTERS, ...ADDED_REGISTERS] };
});

vi.mock("../src/indicators/definitions/index.ts", async (original) => {
  const { INDICATORS } = await original<typeof import("../src/indicators/definitions/index.ts")>();
  const { ADDED_INDICATORS } = await import("./additions/add.ts");
  return { INDICATORS: [...INDICATORS, ...ADDED_INDICATORS] };
});
