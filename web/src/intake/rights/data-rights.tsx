/** A family’s rights over what is held: put right, see what was put right, have a copy, have it erased. */
import { Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COPY_TYPES } from '../../../../shared/intake/rights/correction-routes.ts';
import { type Body, useChange } from '../../ui/api.tsx';
import { StepForAnother } from '../../ui/for-another.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useMe } from '../../ui/me.ts';
import { ReasonField } from '../../ui/reason-field.tsx';
import type { Child } from '../children/child-file.ts';
import { PurposeButton } from '../identities/purpose-button.tsx';
import { saveFile } from '../imports/file-base64.ts';
import { CorrectAnswersButton } from './correct-answers.tsx';
import { CorrectButton } from './correct-button.tsx';
import { EraseButtons } from './erase-buttons.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { RecordRequestButton } from './record-request-button.tsx';

interface Of {
  readonly child: Child;
}

function HistoryButton({ child: { id } }: Of) {
  const { t } = useTranslation('console');
  const [history, setHistory] = useState<Body<'revealHistory'>>();
  return (
    <>
      <PurposeButton look="revealHistory" id={id} label={t('rights.history')} onShown={setHistory} />
      {history && <HistoryDialog history={history} onClose={() => setHistory(undefined)} />}
    </>
  );
}

function CopyButton({ child: { id, fileNumber } }: Of) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const copy = useChange('copyChild', (bytes) => {
    dialog.close();
    saveFile(`${t('rights.copyName')}-${fileNumber}.html`, bytes, COPY_TYPES.html);
  });
  return (
    <FormDialogButton<{ reason: string }>
      dialog={dialog}
      button={t('rights.copy')}
      lead={t('rights.copyLead')}
      isBusy={copy.isPending}
      error={copy.error}
      onSend={({ reason }) => copy.send({ input: { path: { id }, body: { reason, format: 'html' } } })}
    >
      <ReasonField />
    </FormDialogButton>
  );
}

export function DataRights({ child }: Of) {
  const { t } = useTranslation('console');
  const isDistrict = useMe().is('district');
  const isGone = child.erasure !== undefined && child.erasure.step !== 'asked';
  return (
    <Card className="section" title={t('rights.title')}>
      <Typography.Paragraph type="secondary">{t('rights.lead')}</Typography.Paragraph>
      <Flex wrap gap={8}>
        {!isGone && (
          <>
            <StepForAnother grounds={child.anotherPerson} step="correctChild">
              <CorrectAnswersButton child={child} />
              <CorrectButton child={child} />
            </StepForAnother>
            <HistoryButton child={child} />
            {isDistrict && <CopyButton child={child} />}
            <RecordRequestButton id={child.id} />
          </>
        )}
        {isDistrict && !isGone && <EraseButtons child={child} />}
      </Flex>
    </Card>
  );
}
