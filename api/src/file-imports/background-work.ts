import type { Progress } from "../imports/import-request.ts";
import { CalledOff, type Doing, type Work, type WritingTurn } from "./writing-turn.ts";

/** Work that goes on after the answer, each in its turn: what it is done with, and why the last came to nothing. */
export class BackgroundWork<Thing, Fault> {
  /** The database may be busy with just that, and not be asked for them. */
  readonly #things = new Map<string, Thing>();
  readonly #faults = new Map<string, Fault>();

  constructor(
    private readonly turn: WritingTurn,
    private readonly faultOf: (error: unknown) => Fault,
  ) {}

  start(key: string, thing: Thing, doing: Doing, work: (tell: (progress: Progress) => void) => Promise<void>): void {
    this.#faults.delete(key);
    this.#things.set(key, thing);
    this.turn
      .take(key, doing, work)
      .catch((error: unknown) => {
        if (!(error instanceof CalledOff)) this.#faults.set(key, this.faultOf(error));
      })
      .finally(() => this.#things.delete(key));
  }

  /** What the work of a key is done with, as it was before; undefined where none is under way or waits. */
  thing(key: string): Thing | undefined {
    return this.turn.isBusy(key) ? this.#things.get(key) : undefined;
  }

  of(key: string): Work | null {
    return this.turn.of(key);
  }

  fault(key: string): Fault | null {
    return this.#faults.get(key) ?? null;
  }

  forgetFault(key: string): void {
    this.#faults.delete(key);
  }

  forgetFaults(): void {
    this.#faults.clear();
  }

  isBusy(key: string): boolean {
    return this.turn.isBusy(key);
  }

  callOff(key: string): void {
    this.turn.callOff(key);
  }
}
