import { AppError } from '../../shared/contract/errors.ts';
import type { Procedure } from '../../shared/contract/define.ts';

/**
 * The paths the user picked in a dialog or dropped on the window in this session. The page may send these to
 * procedures and no others: a page gone wrong cannot read or overwrite files of its own choosing.
 */
export class ChosenPaths {
  readonly #paths = new Set<string>();

  add(path: string): void {
    this.#paths.add(path);
  }

  /** @throws AppError PATH_NOT_CHOSEN */
  check(procedure: Procedure, input: unknown): void {
    for (const field of procedure.paths) {
      const path = input !== null && typeof input === 'object' ? (input as Record<string, unknown>)[field] : undefined;
      if (path === undefined) continue;
      if (typeof path !== 'string' || !this.#paths.has(path)) {
        throw new AppError('PATH_NOT_CHOSEN', { path: JSON.stringify(path) });
      }
    }
  }
}
