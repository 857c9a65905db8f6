import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

type Search = Record<string, unknown>;

/** What each page was last filtered by, by its path; until the window closes. */
const lastSearches = new Map<string, Search>();

/** Keeps what the page in view is filtered by, for the way back to it. */
export function useRememberedSearch(): void {
  const { pathname, search } = useLocation();
  useEffect(() => {
    lastSearches.set(pathname, search);
  }, [pathname, search]);
}

/** The filters a page is gone back to with: those it was left with, unless another tab is wanted. */
export function searchToGoBack(pathname: string, wanted: Search = {}): Search {
  const last = lastSearches.get(pathname);
  const isWanted = last !== undefined && Object.entries(wanted).every(([name, value]) => last[name] === value);
  return isWanted ? last : wanted;
}
