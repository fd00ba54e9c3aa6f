/** Tells whoever wrote a text what was replaced in it before it was stored (Rule 13). */
import { App } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Replacement } from '../../../shared/contract/replaced.ts';
import { inLanguage } from '../../../shared/kernel/language.ts';
import { STAND_INS, type StandIn } from '../../../shared/kernel/text/stand-ins.ts';
import { currentLanguage } from '../words/language.ts';

type Listener = (replacements: readonly Replacement[]) => void;
const listeners = new Set<Listener>();

/** Called by the API’s client, wherever the request came from. */
export function announceReplaced(replacements: readonly Replacement[]): void {
  for (const listener of listeners) listener(replacements);
}

function countsOf(replacements: readonly Replacement[]) {
  const counts = new Map<StandIn, number>();
  for (const { as, count } of replacements) counts.set(as, (counts.get(as) ?? 0) + count);
  return [...counts];
}

export function ReplacedTexts() {
  const { t } = useTranslation('console');
  const { notification } = App.useApp();
  useEffect(() => {
    const show: Listener = (replacements) => {
      const lines = countsOf(replacements).map(([as, count]) => {
        const { word, what } = STAND_INS[as];
        return t('replaced.line', { what: inLanguage(what, currentLanguage()), word, count });
      });
      notification.info({
        title: t('replaced.title'),
        description: lines.map((line) => <div key={line}>{line}</div>),
        duration: 12,
      });
    };
    listeners.add(show);
    return () => void listeners.delete(show);
  }, [notification, t]);
  return null;
}
