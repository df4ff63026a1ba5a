// Marks complaints in the transaction that changes them, so that their due times are counted anew: over its temporary tables.

const MARKS = "insert into complaint_due_marks (city_code, reported_on, complaint_id)";

/** Those that complaints_before and complaints_after say to have changed; of the new ones those that have not ended. */
export const markChanged = `${MARKS}
  select city_code, reported_on, complaint_id from complaints_after where status <> 'CLOSED'
  union
  select city_code, reported_on, complaint_id from complaints_before`;

/** Those of which something was told. */
export const markTold = `${MARKS} select city_code, reported_on, complaint_id from told_complaints`;
