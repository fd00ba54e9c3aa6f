/** A phone or an address of a member’s household. What is entered is not shown again: it only adds, and is stored as hashes. */
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Item, useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { PlaceFields } from '../../ui/place-fields.tsx';

type Member = Pick<Item<'listMembers'>, 'id' | 'version' | 'isHouseholdKnown'>;

interface Household {
  readonly phone?: string;
  readonly communityCode?: string;
  readonly detail?: string;
}

export function HouseholdButton({ member }: { readonly member: Member }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const enter = useChange('enterHousehold', dialog.close);
  const about = { path: { id: member.id }, ifMatch: member.version };
  return (
    <FormDialogButton<Household>
      dialog={dialog}
      size="small"
      button={t(member.isHouseholdKnown ? 'member.householdMore' : 'member.household')}
      lead={t('member.householdLead')}
      isBusy={enter.isPending}
      error={enter.error}
      onSend={({ phone, communityCode, detail }) => {
        const addresses = communityCode && detail ? [{ communityCode, detail }] : [];
        const body = { phones: phone ? [phone] : [], addresses };
        enter.send({ input: { ...about, body: body as never }, seen: member });
      }}
    >
      <Form.Item name="phone" label={t('member.householdPhone')}>
        <Input maxLength={40} autoComplete="off" inputMode="tel" />
      </Form.Item>
      <PlaceFields noStreet={t('member.householdNoAddress')} />
      <Form.Item name="detail" label={t('member.householdDetail')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </FormDialogButton>
  );
}
