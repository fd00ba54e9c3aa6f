/** What a form needs to be drawn: the catalogue with the notice in force, and the streets. */
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from './api.ts';

const loadReference = async () => {
  const [catalogue, streets] = await Promise.all([api.getCatalogue(), api.getStreets()]);
  return { ...catalogue.body, ...streets.body };
};
export type Reference = Awaited<ReturnType<typeof loadReference>>;

type Loaded = { state: 'loading' | 'failed' } | { state: 'ready'; reference: Reference };

/** Loads again when the language changes, since the notice is in one language. */
export function useReference() {
  const { language } = useTranslation('public').i18n;
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  const load = useCallback(async () => {
    try {
      setLoaded({ state: 'ready', reference: await loadReference() });
    } catch {
      setLoaded({ state: 'failed' });
    }
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language is what the answer depends on
  useEffect(() => {
    void load();
  }, [load, language]);
  return { loaded, load };
}
