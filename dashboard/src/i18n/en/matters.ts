import type { Translation } from "../zh-cn/index.ts";

export const matters: Translation["matters"] = {
  title: "One matter, to be confirmed",
  intro:
    "Complaints of the last 30 days that are like another before them in place, category, time and words. Say whether they tell of one matter: nothing is merged by itself, and no complaint is changed.",
  note: "Each complaint stands with the likeliest other; once that is refused, with the next. For whoever may supervise where both lie, with an entry in the audit; complaints and matters are counted anew.",
  queue: "Supervision queue",
  category: "Category",
  everyCategory: "All categories",
  score: "Likeness",
  everyScore: "Any",
  scoreFrom: "{{score}}% and more",
  waiting: "{{shown}} waiting",
  keys: "↑↓ choose, Enter the same, X not the same, U takes back the last",
  none: "Nothing waits",
  looking: "Looking …",
  list: "Complaints that wait",
  pair: "The two complaints",
  earlier: "Recorded first",
  later: "Recorded later",
  undo: "Take back",
  said: {
    CONFIRM: "{{complaint}} and {{other}}: one matter",
    REFUSE: "{{complaint}} and {{other}}: not one matter",
    UNDO: "{{complaint}} and {{other}}: taken back",
  },
  failed: "Not recorded: {{reason}}",
};
