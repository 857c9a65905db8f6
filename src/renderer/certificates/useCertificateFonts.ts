import { useEffect, useState } from 'react';
import { call } from '../app/client.ts';
import { bytesOf } from './base64.ts';

/** Every face asked for so far, by its key; a face that failed is asked for again next time. */
const faces = new Map<string, Promise<FontFace>>();

function loadFace(fontKey: string): Promise<FontFace> {
  const known = faces.get(fontKey);
  if (known) return known;
  const loading = openFace(fontKey).then((loaded) => {
    document.fonts.add(loaded);
    return loaded;
  });
  faces.set(fontKey, loading);
  loading.catch(() => faces.delete(fontKey));
  return loading;
}

/** The program's fonts are served as files; those the office added come from its data. */
async function openFace(fontKey: string): Promise<FontFace> {
  if (!fontKey.startsWith('own-')) return new FontFace(fontKey, `url("/fonts/${fontKey}.ttf")`).load();
  const { base64 } = await call('certificates.fontFile', { fontKey });
  return new FontFace(fontKey, bytesOf(base64)).load();
}

/**
 * Loads font faces under their keys (`noto-serif/Bold`), as `CertificateSheet` names them.
 * @returns `ready` once all are there; `failed` when one could not be read, and text would show in another font.
 */
export function useCertificateFonts(fontKeys: readonly string[]): 'loading' | 'ready' | 'failed' {
  const wanted = fontKeys.join(' ');
  const [settled, setSettled] = useState<{ wanted: string; state: 'ready' | 'failed' }>();
  useEffect(() => {
    let isCurrent = true;
    const settle = (state: 'ready' | 'failed') => isCurrent && setSettled({ wanted, state });
    Promise.all(wanted.split(' ').filter(Boolean).map(loadFace)).then(
      () => settle('ready'),
      () => settle('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  return settled?.wanted === wanted ? settled.state : 'loading';
}
