/** A button that asks for the purpose of a look at an identity; what is refused can be put right there. */
import type { ButtonProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Body, useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { type Purpose, PurposeFields, purposeOf } from './purpose-fields.tsx';

type Look = 'revealChild' | 'revealHistory' | 'revealReferral' | 'revealVolunteer';

interface PurposeButtonProps<N extends Look> {
  readonly look: N;
  /** Of the file that is looked at. */
  readonly id: string;
  readonly label: string;
  readonly size?: ButtonProps['size'];
  readonly onShown: (shown: Body<N>) => void;
}

export function PurposeButton<N extends Look>({ look, id, label, size, onShown }: PurposeButtonProps<N>) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const reveal = useChange<Look>(look, (shown) => {
    dialog.close();
    onShown(shown as Body<N>); // the answer to this look
  });
  return (
    <FormDialogButton<Purpose>
      dialog={dialog}
      button={label}
      title={t('reveal.title')}
      size={size}
      isBusy={reveal.isPending}
      error={reveal.error}
      onSend={(given) => reveal.send({ input: { path: { id }, body: purposeOf(given) } })}
    >
      <PurposeFields />
    </FormDialogButton>
  );
}
