import { mediationCases } from "./mediation-cases/mediation-cases.register.ts";
import type { Register } from "./register.ts";

/** Every register, in the order that menus show them. A new one is added here and nowhere else. */
export const REGISTERS: readonly Register[] = [mediationCases];
