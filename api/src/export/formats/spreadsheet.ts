import { localTimeOf, TIME_ZONE } from "../../calendar/clock.ts";
import type { Cell, Column } from "../columns.ts";

/** The head of a column that people read: of instants, with the time zone that they are written in. */
export const headOf = ({ name, holds }: Column): string => (holds === "instant" ? `${name} (${TIME_ZONE})` : name);

/** A cell that people read: an instant as their clocks showed it, since spreadsheets know no time zones. */
export const readable = ({ holds }: Column, cell: Cell): Cell =>
  holds === "instant" && typeof cell === "string" ? localTimeOf(new Date(cell)) : cell;
