import type { Translation } from "../zh-cn/index.ts";

export const transitions: Translation["transitions"] = {
  title: "Changes of management",
  intro:
    "From which way of management to which old neighbourhoods went between two days, how many, and which estates they are.",
  note: "Only estates that exist on both days. “Unknown”: nothing on record says how it is managed, which is not unmanaged. Choose a cell to see its estates.",
  oldOnly: "Old neighbourhoods",
  allEstates: "All estates",
  days: "{{from}} → {{to}}",
  changed: "{{changed}} of {{all}} estates changed their way of management.",
  matrix: "Matrix of changes",
  flows: "Where they went",
  unit: "estates",
  perEstate: " estates",
  fromTo: "First day \\ last day",
  sum: "Sum",
  unknown: "Unknown",
  cell: "From {{from}} to {{to}}: {{said}} estates",
  behind: "{{from}} → {{to}}",
  built: "built {{year}}",
  close: "Close",
  none: "No estate exists here on the days chosen",
};
