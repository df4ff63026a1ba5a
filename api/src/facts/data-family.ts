/**
 * A kind of fact that sources bring, or a column of one that not every source has, in capitals: ESTATES, COMPLAINT_CLOSINGS. All of them:
 * DATA_FAMILIES.
 */
export type DataFamily = string;
