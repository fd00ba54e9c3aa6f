import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Reference, useReference } from './reference.ts';

/** What a form needs besides its fields: the reference data, and to read them anew. */
export interface ReferenceProps {
  readonly reference: Reference;
  readonly reload: () => Promise<void>;
}

export function WithReference({ children }: { children: (props: ReferenceProps) => ReactNode }) {
  const { t } = useTranslation('public');
  const { loaded, load } = useReference();
  if (loaded.state === 'ready') return children({ reference: loaded.reference, reload: load });
  if (loaded.state === 'loading') return <p className="quiet">{t('loading')}</p>;
  return (
    <div className="notice bad" role="alert">
      <p>{t('networkDown')}</p>
      <button type="button" onClick={() => void load()}>
        {t('retry')}
      </button>
    </div>
  );
}
