import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

/** Some in-app browsers have no clipboard: then the text is selected, ready to be copied by hand. */
async function copyText(element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(element.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return false;
  }
}

interface SentReceiptProps {
  readonly title: string;
  readonly note?: string | undefined;
  readonly receiptCode: string;
  readonly onAgain: () => void;
}

export function SentReceipt({ title, note, receiptCode, onAgain }: SentReceiptProps) {
  const { t } = useTranslation('public');
  const code = useRef<HTMLOutputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState<boolean>();
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  const copy = async () => code.current && setCopied(await copyText(code.current));
  return (
    <section className="card sent">
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      <p className="quiet">{t('sent.code')}</p>
      <output className="receipt-code" ref={code}>
        {receiptCode}
      </output>
      <button type="button" onClick={() => void copy()}>
        {copied ? t('sent.copied') : t('sent.copy')}
      </button>
      {copied === false && <p className="hint">{t('sent.copyFailed')}</p>}
      <p className="notice">{t('sent.advice')}</p>
      {note && <p className="notice bad">{note}</p>}
      <p className="side-by-side">
        <Link className="button" href={`/receipt?code=${receiptCode}`}>
          {t('sent.follow')}
        </Link>
        <button type="button" className="plain" onClick={onAgain}>
          {t('sent.again')}
        </button>
      </p>
    </section>
  );
}
