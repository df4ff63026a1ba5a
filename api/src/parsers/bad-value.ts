/** A row could not be read that way; the caller adds row and column. */
export class BadValue extends Error {
  constructor(
    readonly expected: string,
    readonly got?: string,
  ) {
    super(`expected ${expected}`);
  }
}

/** No row of the file can be read, since its values contradict each other. The message is for the user. */
export class BadFile extends Error {}
