/** The letters of an import’s families, some hundred at a time. */
import { Button, Popconfirm, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Body, useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { LettersDialog } from '../../ui/letters-dialog.tsx';
import { ReceiptLetterPage } from './receipt-letter.tsx';

type Printed = Body<'printReceiptLetters'>;

export function PrintLettersButton({ importId }: { importId: string }) {
  const { t } = useTranslation('console');
  const [printed, setPrinted] = useState<Printed>();
  const print = useChange('printReceiptLetters', setPrinted);
  const send = (fromRow: number) => print.send({ input: { body: { importId: importId as never, fromRow } } });
  const { letters = [], leftOut = 0, nextRow } = printed ?? {};
  return (
    <>
      <Popconfirm
        title={t('receiptLetter.printLead')}
        okText={t('act.ok')}
        cancelText={t('act.cancel')}
        onConfirm={() => send(1)}
        overlayStyle={{ maxWidth: 420 }}
      >
        <BusyButton isBusy={print.isPending}>{t('receiptLetter.print')}</BusyButton>
      </Popconfirm>
      <LettersDialog
        isOpen={printed !== undefined}
        title={t('receiptLetter.heading')}
        onClose={() => setPrinted(undefined)}
        more={
          nextRow && (
            <Button loading={print.isPending} onClick={() => send(nextRow)}>
              {t('receiptLetter.next')}
            </Button>
          )
        }
      >
        {letters.length === 0 && <p>{t('receiptLetter.none')}</p>}
        {leftOut > 0 && (
          <Typography.Paragraph className="no-print" type="secondary">
            {t('receiptLetter.leftOut', { count: leftOut })}
          </Typography.Paragraph>
        )}
        {letters.map(({ guardian, address, children }) => (
          <ReceiptLetterPage key={children[0]?.fileNumber} to={guardian} address={address} files={children} />
        ))}
      </LettersDialog>
    </>
  );
}
