/** What the server takes for a name; see saveWallProgramme. */
const NAME = /^(?!\.{1,2}$)[^\s/?#&%\p{Cc}\p{Cf}\p{Cs}]{1,60}$/u;
/** Bytes of UTF-8 that the server takes for a text. */
const MOST_BYTES = 256 * 1024;

export const isProgrammeName = (name: string): boolean => NAME.test(name);

export const isTooLarge = (yaml: string): boolean => new TextEncoder().encode(yaml).length > MOST_BYTES;
