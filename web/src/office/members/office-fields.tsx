/** What somebody may do where: the fields of an invitation and of a change. */
import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { roleSchema } from '../../../../shared/kernel/roles.ts';
import { useNames } from '../../ui/names.ts';

/** @param isVolunteer somebody who is one already: their file stays where no other is named */
export function OfficeFields({ isVolunteer = false }: { isVolunteer?: boolean }) {
  const { t } = useTranslation('console');
  const { streetOptions, communityGroups } = useNames();
  const roles: readonly string[] = Form.useWatch('roles') ?? [];
  return (
    <>
      <Form.Item name="label" label={t('member.label')} extra={t('member.labelHint')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="roles" label={t('member.roles')} rules={[{ required: true }]}>
        <Checkbox.Group options={roleSchema.options.map((value) => ({ value, label: t(`role.${value}`) }))} />
      </Form.Item>
      {roles.includes('street') && (
        <Form.Item name="streets" label={t('member.streets')} rules={[{ required: true }]}>
          <Select mode="multiple" options={streetOptions} optionFilterProp="label" />
        </Form.Item>
      )}
      {roles.includes('community') && (
        <Form.Item name="communities" label={t('member.communities')} rules={[{ required: true }]}>
          <Select mode="multiple" options={communityGroups} optionFilterProp="label" />
        </Form.Item>
      )}
      {roles.includes('volunteer') && (
        <Form.Item
          name="volunteerId"
          label={t('member.volunteerId')}
          extra={t(isVolunteer ? 'member.sameVolunteer' : 'member.volunteerHint')}
          rules={[{ required: !isVolunteer, whitespace: true }]}
        >
          <Input maxLength={64} />
        </Form.Item>
      )}
      {roles.includes('referrer') && (
        <Form.Item
          name="organisation"
          label={t('member.organisation')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={64} />
        </Form.Item>
      )}
      <Form.Item name="email" label={t('member.email')} rules={[{ type: 'email' }]}>
        <Input type="email" />
      </Form.Item>
    </>
  );
}
