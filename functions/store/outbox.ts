/** Posts messages to members, in the transaction of the change that they report. Only `functions/messages/` posts. */
import { type Message, messageSchema, urgencyOf } from '../../shared/all-messages.ts';
import { epochSeconds, plusDays } from '../../shared/kernel/instants.ts';
import { TTL_ATTRIBUTE } from '../../shared/tables.ts';
import { type Change, create } from './change.ts';
import { messageKey } from './reporting/messages.ts';

const RETENTION_DAYS = 180;

export const postMessage = (message: Message): Change =>
  create('program', {
    ...messageSchema.parse(message),
    ...messageKey(message.id),
    urgency: urgencyOf(message),
    [TTL_ATTRIBUTE]: epochSeconds(plusDays(message.createdAt, RETENTION_DAYS)),
  });
