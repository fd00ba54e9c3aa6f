/** What an officer does about a delivery that has failed: send it again, or record how the recipient was notified otherwise. */
import { Flex, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { HANDLINGS, type Handling } from '../../../../shared/kernel/delivery.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { type Item, useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { currentLanguage } from '../../words/language.ts';

type Failed = Pick<Item<'listDeliveries'>, 'id' | 'version'>;

export function AgainButton({ delivery }: { delivery: Failed }) {
  const { t } = useTranslation('console');
  const again = useChange('sendDeliveryAgain');
  const send = () =>
    again.send({ input: { path: { id: delivery.id }, ifMatch: delivery.version }, seen: delivery });
  return (
    <BusyButton size="small" isBusy={again.isPending} onClick={send}>
      {t('delivery.again')}
    </BusyButton>
  );
}

function CloseButton({ delivery }: { delivery: Failed }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const close = useChange('closeDelivery', dialog.close);
  const send = (body: { how: Handling }) =>
    close.send({ input: { path: { id: delivery.id }, ifMatch: delivery.version, body }, seen: delivery });
  return (
    <FormDialogButton<{ how: Handling }>
      dialog={dialog}
      size="small"
      button={t('delivery.close')}
      lead={t('delivery.closeLead')}
      initial={{ how: 'phone' }}
      isBusy={close.isPending}
      error={close.error}
      onSend={send}
    >
      <Form.Item name="how" label={t('delivery.how')}>
        <Radio.Group
          vertical
          options={Object.entries(HANDLINGS).map(([value, words]) => ({
            value,
            label: inLanguage(words, currentLanguage()),
          }))}
        />
      </Form.Item>
    </FormDialogButton>
  );
}

export const DeliveryActions = ({ delivery }: { delivery: Failed }) => (
  <Flex wrap gap={8} className="actions">
    <AgainButton delivery={delivery} />
    <CloseButton delivery={delivery} />
  </Flex>
);
