import { statement } from "../db/statement.ts";

/** Whether any source is invented, for demonstration. */
export const anyDemoSource = statement()({
  name: "anyDemoSource",
  text: "select exists (select from sources where demo) as demo",
  row: { demo: "bool" },
});
