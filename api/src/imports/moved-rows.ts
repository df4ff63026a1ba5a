/** What is told of a row whose id belongs to another city. */
export const movedProblem = (
  { row_number, was, becomes }: { row_number: number; was: string; becomes: string },
  column: string,
) => ({
  row: row_number,
  column,
  expected: `a place in city ${was}, to which this id belongs (a row never moves to another city: give it a new id)`,
  got: `a place in city ${becomes}`,
});
