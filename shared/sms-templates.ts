/** What each text message is called at the gateway: a setting of the district for every kind that has one. */
import * as z from 'zod';
import { type MessageKind, smsRows } from './all-messages.ts';
import { rule } from './kernel/field-rule.ts';
import type { Bilingual } from './kernel/language.ts';
import { AUDIENCES, type Audience } from './kernel/message.ts';
import { numberedText } from './kernel/sms.ts';
import type { Setting } from './office/settings/setting.ts';

const templateIdSchema = z
  .string()
  .trim()
  .max(40)
  .refine((text) => /^\w*$/.test(text), rule('smsTemplate.invalid'));

/** Without what differs from message to message. */
const plain = (text: string) => text.replace(/[：:]?\s*\{\w+\}/g, '');

/** Who of its addressees gets it as a text message: two kinds may have the same subject. */
function recipientOf(to: readonly Audience[]): Bilingual {
  const audience = to.find((one) => AUDIENCES[one].channels.some((channel) => channel === 'sms'));
  return audience ? AUDIENCES[audience] : { zh: '', en: '' };
}

interface TemplateSetting extends Setting<typeof templateIdSchema> {
  readonly hint: Bilingual;
}

/** Empty until the gateway has approved the text: the kind is then not sent by text message, and its deliveries say so. */
const TEMPLATES: Readonly<Record<string, TemplateSetting>> = Object.fromEntries(
  smsRows.map(({ kind, subject, sms, to }) => [
    kind,
    {
      label: {
        zh: `${plain(subject.zh)}（${recipientOf(to).zh}）`,
        en: `${plain(subject.en)} (${recipientOf(to).en})`,
      },
      hint: { zh: numberedText(sms), en: numberedText(sms) },
      schema: templateIdSchema,
      initial: '',
      // Without it a kind of message goes to nobody.
      secondPerson: 'whenReplaced' as const,
    },
  ]),
);

export const SMS_TEMPLATE_SETTINGS = { smsTemplates: TEMPLATES };

export const SMS_TEMPLATE_TITLES = {
  smsTemplates: {
    zh: '短信模板编号',
    en: 'SMS template IDs',
  },
} as const;

/** @returns `undefined` while the district has none. */
export const templateOf = (
  { smsTemplates }: { readonly smsTemplates: Readonly<Record<string, string>> },
  kind: MessageKind,
): string | undefined => smsTemplates[kind] || undefined;
