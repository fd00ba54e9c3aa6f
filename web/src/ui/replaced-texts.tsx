/** Shows whoever wrote a text in the console what was replaced in it before it was stored (Rule 13). */
import { App } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { onReplaced } from './replacements.ts';

export function ReplacedTexts() {
  const { t } = useTranslation('console');
  const { notification } = App.useApp();
  useEffect(
    () =>
      onReplaced((lines) =>
        notification.info({
          title: t('replaced.title'),
          description: lines.map((line) => <div key={line.word}>{t('replaced.line', { ...line })}</div>),
          duration: 12,
        }),
      ),
    [notification, t],
  );
  return null;
}
