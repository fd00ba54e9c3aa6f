/** Shows a family or a referrer what was replaced in what they wrote before it was stored (Rule 13), until they go to another page. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { onReplaced, type ReplacedLine } from '../ui/replacements.ts';

interface Shown {
  readonly on: string;
  readonly lines: readonly ReplacedLine[];
}

export function ReplacedNotice() {
  const { t } = useTranslation('public');
  const [page] = useLocation();
  const [shown, setShown] = useState<Shown>();
  useEffect(() => onReplaced((lines) => setShown({ on: page, lines })), [page]);
  if (shown?.on !== page) return null;
  return (
    <div className="notice" role="status">
      <p>{t('replaced.title')}</p>
      <ul>
        {shown.lines.map((line) => (
          <li key={line.word}>{t('replaced.line', { ...line })}</li>
        ))}
      </ul>
    </div>
  );
}
