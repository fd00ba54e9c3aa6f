/** The answer to a logged contact, given again: its words stand in the contact alone. */
import * as z from 'zod';
import { type ContactId, contactId } from '../../../shared/kernel/ids.ts';
import type { RebuiltAnswer } from '../../http/idempotency.ts';
import { getContact } from '../../store/support/contacts.ts';

const rememberedSchema = z.object({ id: contactId });

export const loggedContact: RebuiltAnswer = {
  remembered: (body) => rememberedSchema.parse(body),
  body: (remembered) => getContact(rememberedSchema.parse(remembered).id as ContactId),
};
