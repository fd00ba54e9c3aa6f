/** From a delivery to what the gateway is to send, as everything stands at the moment of sending. */
import { MESSAGES, type Message } from '../../../shared/all-messages.ts';
import type { Settings } from '../../../shared/all-settings.ts';
import { smsObstacle } from '../../../shared/intake/reachability/reachability.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import type { MessageRow } from '../../../shared/kernel/message.ts';
import { isMobile } from '../../../shared/kernel/people.ts';
import { type SmsWords, variablesOf } from '../../../shared/kernel/sms.ts';
import { parseSmsRecipient } from '../../../shared/kernel/sms-recipient.ts';
import { quietUntil } from '../../../shared/reporting/sms/quiet-hours.ts';
import { smsVariables } from '../../../shared/reporting/sms/sms-variables.ts';
import { templateOf } from '../../../shared/sms-templates.ts';
import { readSettings } from '../../store/office/settings.ts';
import { getMessage } from '../../store/reporting/messages.ts';
import { isResolved } from '../deliveries/current-state.ts';
import type { Prepare, Way } from '../deliveries/sending.ts';
import type { SmsGateway } from './gateway.ts';
import { pendingSignInCode } from './sign-in-code.ts';
import { loadSmsRecipient, type SmsRecipient } from './sms-recipients.ts';

interface Sending {
  readonly message: Message;
  readonly recipient: string;
  readonly settings: Settings;
  readonly gateway: SmsGateway;
  readonly now: Instant;
}

interface SmsKind {
  readonly words: SmsWords;
  readonly templateId: string;
}

/** Of the kinds that carry one; `used` where there is none any more. */
async function invitationCodeFor({ recipient, now }: Sending, words: SmsWords) {
  if (!variablesOf(words).includes('invitationFirst')) return undefined;
  const to = parseSmsRecipient(recipient);
  return (to.kind === 'volunteer' ? await pendingSignInCode(to.volunteerId, now) : undefined) ?? 'used';
}

const needsCode = (words: SmsWords) => variablesOf(words).includes('codeFirst');

/** To somebody whom nothing keeps from getting it. */
async function toPhone(
  sending: Sending,
  { words, templateId }: SmsKind,
  { phone, code }: SmsRecipient,
): Promise<Way> {
  if (phone === undefined || !isMobile(phone)) return { obstacle: 'noPhone' };
  const invitationCode = await invitationCodeFor(sending, words);
  if (invitationCode === 'used') return { isResolved: true };
  const receiptCode = needsCode(words) ? await code?.() : undefined;
  if (needsCode(words) && receiptCode === undefined) return { obstacle: 'noCode' };
  const { params } = sending.message;
  const variables = smsVariables(words, { params, receiptCode, invitationCode });
  return { send: () => sending.gateway.send({ phone, templateId, variables }) };
}

/** A message whose kind has no words for it, a person who is gone, a template that is missing: all of it is read anew each time. */
async function wayOf(sending: Sending): Promise<Way> {
  const { message, recipient, settings } = sending;
  const { sms: words }: MessageRow = MESSAGES[message.kind];
  const templateId = templateOf(settings, message.kind);
  const to = await loadSmsRecipient(recipient, settings);
  if (to?.file.districtCode !== message.districtCode) return { obstacle: 'noPhone' };
  const hasTemplate = words !== undefined && templateId !== undefined;
  const obstacle = smsObstacle(to.file, { hasTemplate, isNecessary: words?.isNecessary === true });
  if (obstacle) return { obstacle };
  return hasTemplate ? toPhone(sending, { words, templateId }, to) : { obstacle: 'noTemplate' };
}

export const prepareWith =
  (gateway: SmsGateway): Prepare =>
  async ({ of, recipient, urgency }, now) => {
    const message = await getMessage(of.id);
    if (!message) return undefined;
    const { districtCode } = message;
    if (await isResolved(message)) return { districtCode, isResolved: true };
    const settings = await readSettings(districtCode);
    const way = await wayOf({ message, recipient, settings, gateway, now });
    const until = 'send' in way ? quietUntil(now, settings.sms, urgency) : undefined;
    return until ? { districtCode, until } : { districtCode, ...way };
  };
