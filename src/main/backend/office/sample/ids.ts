/** Ids of what was made so far, by the sample's own codes. */
export class Ids {
  readonly #ids = new Map<string, string>();

  set(kind: string, code: string, id: string): void {
    this.#ids.set(`${kind} ${code}`, id);
  }

  /** @throws Error when the sample names something it has not made */
  get(kind: string, code: string): string {
    const id = this.#ids.get(`${kind} ${code}`);
    if (id === undefined) throw new Error(`the sample has no ${kind} ${code}`);
    return id;
  }
}
