const VOWELS = 'aăâeêioôơuưy';
/** Grave, acute, hook above, tilde, dot below. */
const TONES = '\u0300\u0301\u0309\u0303\u0323';

function markedLetters(): string {
  const toned = Array.from(VOWELS).flatMap((vowel) => [vowel, ...Array.from(TONES, (tone) => vowel + tone)]);
  const small = [...toned.map((letter) => letter.normalize('NFC')).filter((letter) => !/[a-z]/.test(letter)), 'đ'];
  return [...small, ...small.map((letter) => letter.toUpperCase())].join('');
}

/** The 134 letters Vietnamese adds to the Latin alphabet, small and capital, each one NFC code point. */
export const VIETNAMESE_LETTERS = markedLetters();
