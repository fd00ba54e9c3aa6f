/** Letters with the codes of the first sign-in, one a page, for printing; nothing of them is stored. */
import { Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { type Body, useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { LettersDialog } from '../../ui/letters-dialog.tsx';

type Letter = NonNullable<Body<'printSignInLetters'>>['letters'][number];

function LetterPage({ letter }: { letter: Letter }) {
  const { t } = useTranslation('console');
  const { label, code, signInName, signInWith, expiresAt, needsSecondFactor } = letter;
  return (
    <section className="letter">
      <Typography.Title level={4}>{t('letter.title', { label })}</Typography.Title>
      <p>{t('letter.open', { address: `${location.origin}/console` })}</p>
      <p>
        {t(`letter.with.${signInWith}`)}
        {signInName && <strong> {signInName}</strong>}
      </p>
      <p>
        {t('letter.code')} <strong className="code">{code}</strong>
      </p>
      <p>{t('letter.then', { until: wallClock(expiresAt) })}</p>
      {needsSecondFactor && <p>{t('letter.secondFactor')}</p>}
      <p>{t('letter.secret')}</p>
    </section>
  );
}

/** As many a request as one answer takes. */
const MAX_AT_ONCE = 200;

export function LettersButton({ memberIds }: { memberIds: readonly string[] }) {
  const { t } = useTranslation('console');
  const [letters, setLetters] = useState<readonly Letter[]>();
  const print = useChange('printSignInLetters', ({ letters: found }) => setLetters(found));
  const first = memberIds.slice(0, MAX_AT_ONCE);
  return (
    <>
      <BusyButton
        isBusy={print.isPending}
        disabled={first.length === 0}
        onClick={() => print.send({ input: { body: { memberIds: [...first] as never } } })}
      >
        {t('letter.show', { count: first.length })}
      </BusyButton>
      <LettersDialog
        isOpen={letters !== undefined}
        title={t('letter.heading')}
        onClose={() => setLetters(undefined)}
      >
        {letters?.length === 0 && <p>{t('letter.none')}</p>}
        {letters?.map((letter) => (
          <LetterPage key={letter.memberId} letter={letter} />
        ))}
      </LettersDialog>
    </>
  );
}
