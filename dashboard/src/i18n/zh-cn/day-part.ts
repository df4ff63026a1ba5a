/** The parts of a date. */
export const dayPart = { year: "年", month: "月", date: "日" };
