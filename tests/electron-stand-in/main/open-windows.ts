/** A window as the app's life cycle sees it. */
export interface OpenWindow {
  /** @returns false when the window stays open */
  close(): boolean;
  destroy(): void;
}

const windows = new Set<OpenWindow>();

/** Every window that is not closed, oldest first. */
export const openWindows = {
  add: (window: OpenWindow) => windows.add(window),
  delete: (window: OpenWindow) => windows.delete(window),
  /** A copy: windows close while it is gone through. */
  list: () => [...windows],
};
