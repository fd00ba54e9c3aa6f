/** From a delivery to what the gateway is to send, as everything stands at the moment of sending. */
import { MESSAGES, type Message } from '../../../shared/all-messages.ts';
import type { Settings } from '../../../shared/all-settings.ts';
import { smsObstacle } from '../../../shared/intake/reachability/reachability.ts';
import type { MessageRow } from '../../../shared/kernel/message.ts';
import { isMobile } from '../../../shared/kernel/people.ts';
import { type SmsWords, variablesOf } from '../../../shared/kernel/sms.ts';
import { quietUntil } from '../../../shared/reporting/sms/quiet-hours.ts';
import { smsVariables } from '../../../shared/reporting/sms/sms-variables.ts';
import { templateOf } from '../../../shared/sms-templates.ts';
import { readSettings } from '../../store/office/settings.ts';
import { getMessage } from '../../store/reporting/messages.ts';
import { isResolved } from '../deliveries/current-state.ts';
import type { Prepare, Way } from '../deliveries/sending.ts';
import type { SmsGateway } from './gateway.ts';
import { loadSmsRecipient, type SmsRecipient } from './sms-recipients.ts';

interface SmsKind {
  readonly words: SmsWords;
  readonly templateId: string;
}

const needsInvitation = (words: SmsWords) => variablesOf(words).includes('invitationFirst');

/** To somebody whom nothing keeps from getting it. */
function sending(
  { params }: Message,
  { words, templateId }: SmsKind,
  to: SmsRecipient,
  gateway: SmsGateway,
): Way {
  const { phone, receiptCode, invitationCode } = to;
  if (phone === undefined || !isMobile(phone)) return { obstacle: 'noPhone' };
  // The code was used meanwhile, or is no longer valid.
  if (needsInvitation(words) && invitationCode === undefined) return { obstacle: 'gone' };
  const variables = smsVariables(words, { params, receiptCode, invitationCode });
  return { send: () => gateway.send({ phone, templateId, variables }) };
}

/** A message whose kind has no words for it, a person who is gone, a template that is missing: all of it is read anew each time. */
async function wayOf(
  message: Message,
  recipient: string,
  { settings, gateway }: { readonly settings: Settings; readonly gateway: SmsGateway },
): Promise<Way> {
  const { sms: words }: MessageRow = MESSAGES[message.kind];
  const templateId = templateOf(settings, message.kind);
  const to = await loadSmsRecipient(recipient, settings);
  if (to?.file.districtCode !== message.districtCode) return { obstacle: 'noPhone' };
  const hasTemplate = words !== undefined && templateId !== undefined;
  const obstacle = smsObstacle(to.file, { hasTemplate, isNecessary: words?.isNecessary === true });
  if (obstacle) return { obstacle };
  return hasTemplate ? sending(message, { words, templateId }, to, gateway) : { obstacle: 'noTemplate' };
}

export const prepareWith =
  (gateway: SmsGateway): Prepare =>
  async ({ of, recipient, urgency }, now) => {
    const message = await getMessage(of.id);
    if (!message) return undefined;
    const { districtCode } = message;
    if (await isResolved(message)) return { districtCode, isResolved: true };
    const settings = await readSettings(districtCode);
    const way = await wayOf(message, recipient, { settings, gateway });
    const until = 'send' in way ? quietUntil(now, settings.sms, urgency) : undefined;
    return until ? { districtCode, until } : { districtCode, ...way };
  };
