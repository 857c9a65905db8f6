// How a page is shown: its size, its zoom and the theme it is asked to follow.
import type { PageConnection } from './page-connection.ts';

export class PageView {
  readonly #page: PageConnection;
  readonly #contentSize: () => { width: number; height: number };
  #zoomFactor = 1;

  /** @param contentSize of the window, asked each time */
  constructor(page: PageConnection, contentSize: () => { width: number; height: number }) {
    this.#page = page;
    this.#contentSize = contentSize;
  }

  get zoomFactor(): number {
    return this.#zoomFactor;
  }

  zoom(factor: number): Promise<void> {
    this.#zoomFactor = factor;
    return this.fitToWindow();
  }

  /** Makes the page as large as its window says, at the zoom in force: fewer pixels of CSS, each of them larger. */
  async fitToWindow(): Promise<void> {
    const { width, height } = this.#contentSize();
    await this.#page.resize(width, height);
    if (this.#zoomFactor === 1) return this.#page.send('Emulation.clearDeviceMetricsOverride');
    const toCssPixels = (length: number) => Math.round(length / this.#zoomFactor);
    return this.#page.send('Emulation.setDeviceMetricsOverride', {
      width: toCssPixels(width),
      height: toCssPixels(height),
      deviceScaleFactor: this.#zoomFactor,
      mobile: false,
    });
  }

  followTheme(theme: 'light' | 'dark' | 'system'): Promise<void> {
    const value = theme === 'system' ? '' : theme;
    return this.#page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  }
}
