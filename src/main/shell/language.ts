import type { Language } from '../../shared/locales/index.ts';

/** The language of menus and dialogs; the window tells it, Vietnamese until then. */
export class WindowLanguage {
  current: Language = 'vi';
  readonly #onChange: (language: Language) => void;

  constructor(onChange: (language: Language) => void) {
    this.#onChange = onChange;
  }

  set(language: Language): void {
    if (language === this.current) return;
    this.current = language;
    this.#onChange(language);
  }
}
