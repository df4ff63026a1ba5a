/**
 * Repeatable chance. Every kind and city draws from a stream of its own, named by a text, so that a change in one kind leaves the
 * others as they were.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d = 1;

  constructor(name: string) {
    const seeds = [0, 1, 2].map((salt) => hash32(`${salt}:${name}`));
    [this.a, this.b, this.c] = seeds as [number, number, number];
    for (let i = 0; i < 12; i += 1) this.next();
  }

  /** In [0, 1). sfc32, see https://pracrand.sourceforge.net/RNG_engines.txt. */
  next(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + t;
    this.c |= 0;
    return (t >>> 0) / 4294967296;
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Days ago, up to `span`: more of them lately, growing evenly towards the end and never leaping there. */
  daysAgo(span: number): number {
    return Math.floor(Math.max(1, span) * (1 - Math.sqrt(this.next())));
  }

  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new Error("expected something to pick from, got an empty list");
    return from[Math.floor(this.next() * from.length)]!;
  }

  /** Standard normal (Box–Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }
}

/** FNV-1a with a final avalanche: 32 bits of a text. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** In [0, 1), the same for the same text: an attribute of a thing rather than a draw. */
export function share(text: string): number {
  return hash32(text) / 4294967296;
}
