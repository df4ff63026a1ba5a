-- Policies of deadlines (时限规则) that the site has made, beside those shipped as files: a version a row, kept for good, so that every verdict can be
-- replayed. docs/closed-loops.md
create table complaint_policies (
  policy text not null,
  version int not null,
  -- YAML, as it was given; null: a version that is shipped, of which somebody has said the end
  text text,
  -- the first day on which it is in force no more, as somebody has said since; null: as its text says
  ends_on date,
  added_at timestamptz not null,
  -- as the audit names them
  added_by text not null,
  ended_at timestamptz,
  ended_by text,
  primary key (policy, version)
);
