import { useCallback, useEffect, useState } from 'react';
import type { PlacedPage } from '../../shared/domain/certificates/page.ts';
import { call } from '../app/client.ts';
import { bytesOf } from './base64.ts';

/** Addresses of the pictures asked for so far, by name: a name is one picture for good. */
const urls = new Map<string, Promise<string>>();

function loadPicture(name: string): Promise<string> {
  const known = urls.get(name);
  if (known) return known;
  const loading = call('certificates.picture', { name }).then(({ mediaType, base64 }) => {
    return URL.createObjectURL(new Blob([bytesOf(base64)], { type: mediaType }));
  });
  urls.set(name, loading);
  loading.catch(() => urls.delete(name));
  return loading;
}

/** Every picture on a page laid out. */
export function picturesOf({ background, images }: PlacedPage): string[] {
  return [...(background ? [background.name] : []), ...images.map(({ name }) => name)];
}

/** Where kept pictures can be shown from; undefined until a picture is read, or when it cannot be. */
export function usePictures(names: readonly string[]): (name: string) => string | undefined {
  const wanted = [...new Set(names)].join(' ');
  const [ready, setReady] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    const asked = wanted.split(' ').filter(Boolean);
    void Promise.allSettled(asked.map(loadPicture)).then((results) => {
      const found = results.flatMap((result, index): [string, string][] =>
        result.status === 'fulfilled' ? [[asked[index] ?? '', result.value]] : [],
      );
      return isCurrent && setReady(new Map(found));
    });
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  return useCallback((name) => ready.get(name), [ready]);
}
