import { registerSeries, type RegisterScope } from '../../../shared/domain/numbering.ts';
import type { CatalogueEntry } from '../../../shared/domain/rulePack.ts';
import type { Reader } from '../database/open.ts';

/**
 * Hands out register numbers, going on from the last one in each series. Safe because writers take turns. A revoked
 * award keeps its row and with it its number, so no number comes twice.
 */
export class RegisterNumbers {
  readonly #db: Reader;
  readonly #scope: RegisterScope;
  readonly #year: number;
  readonly #last = new Map<string, number>();

  constructor(db: Reader, scope: RegisterScope, year: number) {
    this.#db = db;
    this.#scope = scope;
    this.#year = year;
  }

  async next({ shortCode }: CatalogueEntry): Promise<{ registerScope: string; registerNumber: number }> {
    const registerScope = registerSeries(this.#scope, shortCode, this.#year);
    const registerNumber = (this.#last.get(registerScope) ?? (await this.#lastStored(registerScope))) + 1;
    this.#last.set(registerScope, registerNumber);
    return { registerScope, registerNumber };
  }

  async #lastStored(registerScope: string): Promise<number> {
    const { last } = await this.#db
      .selectFrom('awards')
      .select((eb) => eb.fn.max('registerNumber').as('last'))
      .where('registerScope', '=', registerScope)
      .executeTakeFirstOrThrow();
    return last ?? 0;
  }
}
