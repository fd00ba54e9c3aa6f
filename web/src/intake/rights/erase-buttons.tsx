/** One officer asks for an erasure, another one carries it out; until then it can be taken back. */
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { useChange } from '../../console/api.tsx';
import { FormDialogButton, useDialog } from '../../console/form-dialog.tsx';
import { useMe } from '../../console/me.ts';
import { ReasonField } from '../../console/reason-field.tsx';
import { type Child, recordOf } from '../children/child-file.ts';

interface Of {
  readonly child: Child;
}

export function EraseButtons({ child }: Of) {
  const { t } = useTranslation('console');
  const me = useMe();
  const dialog = useDialog();
  const erase = useChange('eraseChild', dialog.close);
  const keep = useChange('keepChild');
  const asked = child.erasure?.step === 'asked' ? child.erasure : undefined;
  return (
    <>
      {asked?.by !== me.id && (
        <FormDialogButton<{ reason: string }>
          danger
          dialog={dialog}
          button={asked ? t('rights.eraseConfirm') : t('rights.erase')}
          lead={asked ? t('rights.eraseConfirmLead') : t('rights.eraseLead')}
          isBusy={erase.isPending}
          onSend={(body) => erase.send({ input: { ...recordOf(child), body }, seen: child })}
        >
          <ReasonField />
        </FormDialogButton>
      )}
      {asked && (
        <Button loading={keep.isPending} onClick={() => keep.send({ input: recordOf(child), seen: child })}>
          {t('rights.keep')}
        </Button>
      )}
    </>
  );
}

/** Where an erasure stands, above the file. */
export function ErasureNotice({ child: { erasure } }: Of) {
  const { t } = useTranslation('console');
  const me = useMe();
  if (!erasure) return null;
  if (erasure.step !== 'asked')
    return <Alert className="section" type="info" showIcon title={t(`rights.erasure.${erasure.step}`)} />;
  const own = me.is('district') && erasure.by === me.id;
  return (
    <Alert
      className="section"
      type="warning"
      showIcon
      title={t('rights.erasure.asked', { at: wallClock(erasure.at) })}
      description={own ? `${erasure.reason}（${t('rights.erasure.byYou')}）` : erasure.reason}
    />
  );
}
