/** Units as files write them behind numbers, in headers and in rows of their own: parts of regular expressions. */

/** What multiplies a unit, and the number before it. */
export const MULTIPLIERS = "百千万萬亿億";

/** What is counted, one at a time: 户, 栋 … */
export const COUNTED = "户栋幢座层套间人名件次个家条处起";

/** Shares and areas, which nothing multiplies. */
export const MEASURED = "%|㎡|m2|平方米|平米|公顷|亩";
