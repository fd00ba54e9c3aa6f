/** For which purpose identities are looked at: the fields of a form. */
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { REVEAL_PURPOSE_WORDS, revealPurposes } from '../../../../shared/intake/identities/reveal.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { currentLanguage } from '../../words/language.ts';

export interface Purpose {
  readonly purpose: (typeof revealPurposes)[number];
  readonly note?: string;
}

/** As the API takes it. */
export const purposeOf = ({ purpose, note }: Purpose): Purpose => ({
  purpose,
  ...(note?.trim() && { note: note.trim() }),
});

export function PurposeFields() {
  const { t } = useTranslation('console');
  const purpose = Form.useWatch('purpose');
  const options = revealPurposes.map((value) => ({
    value,
    label: inLanguage(REVEAL_PURPOSE_WORDS[value], currentLanguage()),
  }));
  return (
    <>
      <Form.Item name="purpose" label={t('reveal.purpose')} rules={[{ required: true }]}>
        <Select options={options} placeholder={t('reveal.choosePurpose')} />
      </Form.Item>
      <Form.Item
        name="note"
        label={t('reveal.purposeNote')}
        extra={t('reveal.purposeNoteHint')}
        rules={[{ required: purpose === 'other', whitespace: true }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
}
