/** What waits, by caller and by request: callers take turns, and the requests of one caller do; within a request it is first come, first served. */
export class FairQueue<Item> {
  readonly #callers = new Map<object, Map<object, Item[]>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(caller: object, request: object, item: Item): void {
    const requests = this.#callers.get(caller) ?? new Map<object, Item[]>();
    this.#callers.set(caller, requests);
    const items = requests.get(request);
    if (items) items.push(item);
    else requests.set(request, [item]);
    this.#size++;
  }

  /** The next item of the first caller that `may`; null where there is none. That caller, and that request of its, come last from now on. */
  take(may: (caller: object) => boolean): Item | null {
    for (const [caller, requests] of this.#callers) {
      if (!may(caller)) continue;
      const [request, items] = requests.entries().next().value!;
      const item = items.shift()!;
      this.#size--;
      requests.delete(request);
      if (items.length > 0) requests.set(request, items);
      this.#callers.delete(caller);
      if (requests.size > 0) this.#callers.set(caller, requests);
      return item;
    }
    return null;
  }

  /** Takes an item out; false where it is not there any more. */
  remove(caller: object, request: object, item: Item): boolean {
    const requests = this.#callers.get(caller);
    const items = requests?.get(request);
    const place = items?.indexOf(item) ?? -1;
    if (place < 0) return false;
    items!.splice(place, 1);
    this.#size--;
    if (items!.length === 0) requests!.delete(request);
    if (requests!.size === 0) this.#callers.delete(caller);
    return true;
  }
}
