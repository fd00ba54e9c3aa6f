/** Offers the file to the street that the family moves to. */
import { useTranslation } from 'react-i18next';
import type { CommunityCode, StreetCode } from '../../../../shared/kernel/ids.ts';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { PlaceFields } from '../../ui/place-fields.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { type Child, recordOf } from './child-file.ts';

interface Transfer {
  readonly streetCode: StreetCode;
  readonly communityCode: CommunityCode;
  readonly reason: string;
}

/** Another street of the same district. */
const isElsewhere = (from: StreetCode) => (street: string) =>
  street !== from && street.slice(0, 6) === from.slice(0, 6);

export function TransferButton({ child }: { child: Child }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const transfer = useChange('transferChild', dialog.close);
  return (
    <FormDialogButton<Transfer>
      dialog={dialog}
      button={t('transfer.ask')}
      isBusy={transfer.isPending}
      error={transfer.error}
      onSend={(body) => transfer.send({ input: { ...recordOf(child), body }, seen: child })}
    >
      <PlaceFields isOffered={isElsewhere(child.streetCode)} />
      <ReasonField />
    </FormDialogButton>
  );
}
