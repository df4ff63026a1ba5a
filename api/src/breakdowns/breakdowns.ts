import type { Breakdown } from "./breakdown.ts";
import { complaintBreakdowns } from "./complaint-breakdowns.ts";
import { estateBreakdowns } from "./estate-breakdowns.ts";
import { registerBreakdowns } from "./register-breakdowns.ts";

/** Every breakdown, in the order of menus; a register's columns of codes bring their own. */
export const BREAKDOWNS: readonly Breakdown[] = [...estateBreakdowns, ...complaintBreakdowns, ...registerBreakdowns];
