import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Box, DesignState, DesignStore } from './designStore.ts';

export const DesignContext = createContext<DesignStore | null>(null);

export function useStore(): DesignStore {
  const store = useContext(DesignContext);
  if (!store) throw new Error('outside a designer');
  return store;
}

export function useDesign(): DesignState {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.state);
}

export function selectedBoxes({ body, selected }: Pick<DesignState, 'body' | 'selected'>): Box[] {
  return body.boxes.filter(({ id }) => selected.has(id));
}

/** What is selected once a box was clicked with Ctrl or Shift: with it, or without it if it was selected. */
export function toggled(selected: ReadonlySet<string>, id: string): string[] {
  return selected.has(id) ? [...selected].filter((each) => each !== id) : [...selected, id];
}
