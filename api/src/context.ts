import { actorOf, EVERYBODY, may, type Principal, payerOf, rightsKey } from "./access/principal.ts";
import { type Right, WORDS } from "./access/role.ts";
import { type Actor, type Done, enter } from "./audit/audit.ts";
import type { AuditWriter } from "./audit/audit-writer.ts";
import type { Budget } from "./budget/budget.ts";
import type { Rates } from "./budget/rates.ts";
import type { Share } from "./budget/share.ts";
import type { Config } from "./config.ts";
import type { DataWatch } from "./data-watch/data-watch.ts";
import type { DemoSources } from "./data-watch/demo-sources.ts";
import type { WhileStill } from "./data-watch/while-still.ts";
import { type Database, read } from "./db/database.ts";
import type { Queryable } from "./db/queryable.ts";
import type { Statement } from "./db/statement.ts";
import type { Family } from "./db/table-families.ts";
import type { RowOf, RowShape } from "./db/types.ts";
import { BadInput, Forbidden } from "./errors.ts";
import type { Coverage } from "./facts/coverage.ts";
import type { Reader } from "./persons/mask-fields.ts";
import { PersonsRead } from "./persons/persons-read.ts";
import { BEYOND_ESTATES, confined, seenBy } from "./region/confined.ts";
import type { Region } from "./region/region.type.ts";
import type { RegionTree } from "./region/region-tree.ts";
import { type Seeable, Sight } from "./sight.ts";
import { userErrorOf } from "./user-error.ts";

/** What the server as a whole holds; one for all requests. */
export interface Platform extends Seeable {
  readonly database: Database;
  /** Which data stand still: versions of the families, and whether the database is there. */
  readonly watch: DataWatch;
  /** Whether what a scope confines is read under row-level security besides. */
  readonly hasNet: boolean;
  readonly audit: AuditWriter;
  readonly demoSources: DemoSources;
  /** What answers are made of again and again. */
  readonly whileStill: WhileStill;
  /** What may be under way at once. */
  readonly budget: Budget;
  /** What one may ask in a minute. */
  readonly rates: Rates;
  /** What works by itself in this process, by name, and what it did last: for people who watch the server. */
  readonly pulses: Map<string, Pulse>;
  /** What is known of which region since when; replaced whole when that or the regions change. */
  readonly coverage: () => Coverage;
}

/** When something that works by itself looked last, and what came of it. */
export interface Pulse {
  readonly at: Date;
  /** Of what it could not do; null: all went well. */
  readonly failure: string | null;
  readonly [told: string]: unknown;
}

/** From so many fields of an answer on, estimated, a query is heavy. */
const HEAVY = 20_000;

/** Runs what it is given, at once or when it is due. */
type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Who sent a request. */
export interface Caller {
  /** IP address. */
  readonly address: string;
  readonly principal: Principal;
  /** Lets only the bearer of the write token pass; throws WriteRefused or TooManyAttempts. */
  checkWriter(): Promise<void>;
}

/** A query that was run. */
export interface Ran {
  /** SHA-256 of its text. */
  readonly document: string;
  readonly operation: string | null;
  /** Fields that it was estimated to hold; rows of all lists that it held. */
  readonly cost: number;
  readonly rows: number;
  readonly ms: number;
}

interface Outcome {
  /** Of the operation, fields estimated. */
  cost: number;
  cacheable: boolean;
  passing: boolean;
  /** Null: none, or another kind of operation. */
  ran: Ran | null;
}

/** What one request carries. */
export class Context implements Reader {
  /** Families read so far: what a cached answer to this request depends on. */
  readonly families = new Set<Family>();
  /**
   * Whether the answer may be kept: a query without errors (graphql-server/apollo.ts says so), unless it is `passing`, of what changes without a
   * word. In an object since Apollo copies contexts.
   */
  readonly outcome: Outcome = { cost: 0, cacheable: false, passing: false, ran: null };
  /** DataLoaders of this request, by their declaration (loader.ts). */
  readonly loaders = new Map<unknown, unknown>();
  /** The same request with the regions of other days. */
  private readonly byRegions = new Map<RegionTree, Context>();
  /** Null: today's. */
  private readonly regionsMeant: RegionTree | null = null;
  /** What of the whole its caller sees. */
  readonly sight: Sight;

  constructor(
    private readonly platform: Platform,
    /** YYYY-MM-DD in the platform's time zone. */
    readonly today: string,
    readonly caller: Caller,
    private readonly share: Share,
    /** The regions that answers may be made of are those in which the caller has it. */
    private readonly right: Right = "READ",
    private readonly inTurn: InTurn = (work) => work(),
    private readonly persons = new PersonsRead(),
  ) {
    this.sight = new Sight(platform, caller.principal, right);
  }

  /** A fresh one of the same caller and day, with nothing loaded: for answers that are made of many. `inTurn` says when statements run. */
  again(inTurn: InTurn = this.inTurn): Context {
    this.share.release();
    return new Context(this.platform, this.today, this.caller, this.share, this.right, inTurn, this.persons);
  }

  /** What was read so far is old, and no longer held: the next event of a stream is read afresh. */
  forget(): void {
    this.loaders.clear();
    this.byRegions.clear();
    this.share.release();
  }

  /**
   * Lets only those pass who have the right anywhere; throws Forbidden. Where everybody may come in, what changes something needs the write
   * token: throws WriteRefused or TooManyAttempts.
   */
  async require(right: Right): Promise<void> {
    const { principal } = this.caller;
    if (may(principal, right)) return;
    if (principal.kind === "EVERYBODY") await this.caller.checkWriter();
    else throw new Forbidden(`the right to ${WORDS[right]}`);
  }

  /** Counts a query's cost to whoever asks; a heavy one's statements let those of light ones go by. Throws RateLimited. */
  async admit(cost: number): Promise<void> {
    await this.platform.rates.cost(payerOf(this.caller.principal, this.caller.address), cost);
    if (cost >= HEAVY) this.share.goBehind();
  }

  /** The regions in which the caller has another right. */
  regionsWith(right: Right): RegionTree {
    return this.platform.regionsSeenBy(this.caller.principal, right);
  }

  /** All regions, whatever the caller sees of them: for their names alone, where rights are given. */
  get namesOfAll(): RegionTree {
    this.families.add("regions");
    return this.platform.regions();
  }

  /** The caller as the audit names them. */
  get actor(): Actor {
    return { name: actorOf(this.caller.principal), address: this.caller.address };
  }

  /** Whether it is known who asks: not where everybody is let in. */
  get isKnown(): boolean {
    return this.caller.principal.kind !== "EVERYBODY";
  }

  /** Enters in the audit what the caller does, in the transaction that does it; not where everybody is let in, and nobody known. */
  async enterIn(client: Queryable, done: Done): Promise<void> {
    if (this.isKnown) await enter(client, this.actor, done, new Date());
  }

  /** Enters in the audit what the caller does that writes nothing else. */
  async enter(done: Done): Promise<void> {
    if (!this.isKnown) return;
    try {
      await this.platform.audit.enter({ actor: this.actor, done, at: new Date() });
    } catch (error) {
      throw this.userError(error);
    }
  }

  /** Notes what the audit is told before the answer is sent. Such an answer is for nobody else, though they may see the same. */
  personRead(column: string, row: object, region: Region): void {
    if (!this.isKnown) return;
    this.outcome.passing = true;
    this.persons.note(column, row, region);
  }

  /** Enters in the audit which persons were read since this was last called; before they are sent. */
  async enterPersonsRead(): Promise<void> {
    const reading = this.persons.take();
    if (reading === null) return;
    const { columns, rows, regionCode } = reading;
    await this.enter({ action: "PERSONS_READ", subject: columns.join(", "), regionCode, details: { columns, rows } });
  }

  get config(): Config {
    return this.platform.config;
  }

  /** For writing, in a transaction of its own; reads go through `run`. */
  get database(): Database {
    return this.platform.database;
  }

  /** The region tree in memory; whatever is made from it depends on the family "regions". */
  get regions(): RegionTree {
    this.families.add("regions");
    return this.regionsMeant ?? this.sight.regions;
  }

  /** The request with the regions of a day; as it is without one. Throws BadInput for a day to come. */
  regionsAsOf(day: string | null | undefined): Context {
    if (!day) return this;
    if (day > this.today) throw new BadInput("regionsAsOf", `a day up to today, ${this.today}`, day);
    return this.withRegions(this.regions.asOf(day));
  }

  /** The request with the regions of the day that a region is seen on. */
  seenWith(region: Region): Context {
    return this.withRegions(region.tree);
  }

  /**
   * The same request as if its caller saw everything: for what is told without telling of what lies outside of their scope. Whatever is
   * read is counted to the request.
   */
  beyondScope(): Context {
    if (this.sight.estatesAlone) throw new Forbidden(BEYOND_ESTATES);
    const caller = { ...this.caller, principal: EVERYBODY };
    const own = {
      loaders: new Map(),
      byRegions: new Map(),
      regionsMeant: null,
      sight: new Sight(this.platform, EVERYBODY, this.right),
      caller,
    };
    return Object.assign(Object.create(Context.prototype) as Context, this, own);
  }

  private withRegions(regions: RegionTree): Context {
    if (regions === this.regions) return this;
    const known = this.byRegions.get(regions);
    if (known !== undefined) return known;
    // what is loaded is loaded by region and day, so it is apart; what is read and held is the one request's
    const own = { loaders: new Map(), regionsMeant: regions };
    const other: Context = Object.assign(Object.create(Context.prototype) as Context, this, own);
    this.byRegions.set(regions, other);
    return other;
  }

  /** What is known of which region since when, in memory; whatever is made from it depends on the family "coverage". */
  get coverage(): Coverage {
    this.families.add("regions").add("coverage");
    return this.platform.coverage().of(this.regionsMeant ?? this.sight.regions);
  }

  /** The region with this code that is valid today, or on the day meant; throws NotFound. */
  region(code: string): Region {
    return this.regions.byCode(code);
  }

  /** Whether anything here is invented, for demonstration. */
  async demo(): Promise<boolean> {
    try {
      return await this.platform.demoSources.any();
    } catch (error) {
      throw this.userError(error);
    }
  }

  /**
   * Runs a declared statement that reads, in its turn, and notes what it reads. Throws DatabaseUnavailable while the database is unavailable, Busy
   * where no turn comes, TimedOut, and QueryTooLarge where the request's rows grow beyond what one may hold.
   */
  async run<P extends object, S extends RowShape>(
    declared: Statement<P, S>,
    parameters: NoInfer<P>,
  ): Promise<RowOf<S>[]> {
    for (const family of declared.reads) this.families.add(family);
    // what is refused takes no place
    const within = confined(declared, parameters, this.sight.regions, this.sight.estateIds) as P;
    const net = this.platform.hasNet ? seenBy(declared, this.sight.regions, this.sight.estateIds) : undefined;
    const { reader } = this.platform.database;
    try {
      return await this.inTurn(() =>
        this.share.run(declared.slow === true, (ending) => read(reader, declared, within, ending, net)),
      );
    } catch (error) {
      throw this.userError(error);
    }
  }

  /**
   * What `make` works out by reading, kept for all who see the same while the data that it read stand still. `key`: all that it depends on beside
   * them, the day and the regions meant; `sizeOf`: how much of it there is. It must hold nothing of the request.
   */
  async whileStill<T extends object>(
    key: string,
    make: (context: Context) => Promise<T>,
    sizeOf: (made: T) => number,
  ): Promise<T> {
    const { principal } = this.caller;
    const seen = [rightsKey(principal), this.right, this.today, this.regionsMeant?.day ?? null, key];
    const { made, families } = await this.platform.whileStill.get(JSON.stringify(seen), async () => {
      // what it reads is noted apart, and nothing that others have loaded goes into it unnoted
      const own = { families: new Set<Family>(), loaders: new Map(), byRegions: new Map() };
      const context: Context = Object.assign(Object.create(Context.prototype) as Context, this, own);
      const found = await make(context);
      return { made: found, families: context.families, size: sizeOf(found) };
    });
    for (const family of families) this.families.add(family);
    return made;
  }

  /** Says that this request has written the families, after its commit: cached answers from them end here and now. */
  async changed(families: readonly Family[]): Promise<void> {
    await this.platform.watch.changed(families);
  }

  /** Calls `tell` with each family whose data have changed, when they can be read; returns what ends that. */
  onChange(tell: (family: Family) => void): () => void {
    return this.platform.watch.onSettled(tell);
  }

  /** `userErrorOf`, for code that uses `database` itself. */
  userError(error: unknown): unknown {
    return userErrorOf(this.platform, error);
  }
}
