// What set-up says: one line a step, Vietnamese first.

/** A reason to stop, said in one sentence that tells what to do. */
export class SetupError extends Error {
  /**
   * @param {string} vietnamese
   * @param {string} english
   * @param {string} [details] the last words of the program that failed
   */
  constructor(vietnamese, english, details = '') {
    super(`${vietnamese} (${english})`);
    this.details = details;
  }
}

let isQuiet = false;

/** @param {boolean} quiet leave out what only states that a thing is there already */
export function setQuiet(quiet) {
  isQuiet = quiet;
}

/**
 * Says what was found already in place.
 * @param {string} vietnamese
 * @param {string} english
 */
export function found(vietnamese, english) {
  if (!isQuiet) did(vietnamese, english);
}

/**
 * Says what was done just now, or is about to take a while.
 * @param {string} vietnamese
 * @param {string} english
 */
export function did(vietnamese, english) {
  // Standard error: the standard output of `npm run call` is its answer and nothing else.
  process.stderr.write(`• ${vietnamese} (${english})\n`);
}

/**
 * The end of a program's output, enough to see why it failed.
 * @param {string} text
 */
export function lastLines(text) {
  return text.trim().split('\n').slice(-12).join('\n');
}
