/** The full privacy notice for one kind of person, in the words of the district. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../public/api.ts';

type FullNotice = Awaited<ReturnType<typeof api.getNotice>>['body'];
type Loaded =
  | { readonly state: 'loading' | 'failed' }
  | { readonly state: 'ready'; readonly notice: FullNotice };

/** Loads again when the language changes. */
function useNotice(audience: string): Loaded {
  const { language } = useTranslation('public').i18n;
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language is what the answer depends on
  useEffect(() => {
    let isShown = true;
    const show = (next: Loaded) => isShown && setLoaded(next);
    api
      .getNotice({ path: { audience }, query: {} })
      .then(({ body }) => show({ state: 'ready', notice: body }))
      .catch(() => show({ state: 'failed' }));
    return () => {
      isShown = false;
    };
  }, [audience, language]);
  return loaded;
}

export function NoticePage({ audience }: { audience: string }) {
  const { t } = useTranslation('public');
  const loaded = useNotice(audience);
  if (loaded.state !== 'ready') return <p className="hint">{t(`fullNotice.${loaded.state}`)}</p>;
  const { notice } = loaded;
  return (
    <article className="card">
      <h1>{notice.title}</h1>
      <p className="consent-text">{notice.short}</p>
      {notice.sections.map(({ key, title, text }) => (
        <section key={key}>
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
      <p className="hint">{t('consent.version', { version: notice.version })}</p>
    </article>
  );
}
