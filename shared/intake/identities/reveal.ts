/** Opening an identity: for which purpose, and what a volunteer sees of her paired child’s. */

import * as z from 'zod';
import { joinWhy } from '../../kernel/audit-text.ts';
import { rule } from '../../kernel/field-rule.ts';
import { childId } from '../../kernel/ids.ts';
import type { Bilingual } from '../../kernel/language.ts';
import { reasonSchema } from '../../kernel/people.ts';
import { communityByCode, streetByCode } from '../../kernel/regions.ts';
import type { Child, ChildIdentity, FamilyMember } from '../children/child.ts';
import { firstName } from '../children/first-name.ts';
import { contactOf } from './family.ts';

export const revealPurposes = [
  'verification',
  'contact',
  'visit',
  'emergency',
  'correction',
  'other',
] as const;
type RevealPurpose = (typeof revealPurposes)[number];

export const REVEAL_PURPOSE_WORDS = {
  verification: { zh: '核实', en: 'Verification' },
  contact: { zh: '联系家庭', en: 'Contact with the family' },
  visit: { zh: '走访', en: 'Home visit' },
  emergency: { zh: '紧急情况', en: 'Emergency' },
  correction: { zh: '更正', en: 'Correction' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<RevealPurpose, Bilingual>;

/** R-IN-41: Access to an identity has a purpose from the list, and a purpose that is not on the list needs a note. */
export const revealBody = z
  .object({ purpose: z.enum(revealPurposes), note: reasonSchema.optional() })
  .refine(({ purpose, note }) => purpose !== 'other' || note !== undefined, rule('value.missing', ['note']));
type RevealBody = z.output<typeof revealBody>;

/** The purpose as the audit log keeps it. */
export const describePurpose = ({ purpose, note }: RevealBody) => joinWhy({ code: purpose, text: note });

/**
 * R-IN-43: The district is notified when a member first exceeds the usual number of identity accesses of a day, and no access is
 * refused because of it. An emergency cannot wait.
 */
export const isNotified = (
  { before, after }: { readonly before: number; readonly after: number },
  usual: number,
) => before <= usual && after > usual;

const contactView = z.object({ relation: z.string(), phone: z.string() });

/** What a volunteer sees: how to call the child, where to meet, whom to phone. */
export const pairedChildView = z.object({
  childId,
  firstName: z.string(),
  /** Street and community; the door is the family’s to tell. */
  meetingPlace: z.string(),
  /** The carer’s where no guardian is known. */
  guardian: contactView,
  carer: contactView.optional(),
});

const asContact = ({ relation, phone }: FamilyMember) => ({ relation, phone });

/**
 * R-IN-42: While a pairing is in force, its volunteer sees the child’s first name and community and the guardian’s relationship and
 * phone, and nothing else. Never the full names, the birth month, the address, the note or the receipt code.
 */
export const viewPairedChild = (
  { id, streetCode, communityCode }: Pick<Child, 'id' | 'streetCode' | 'communityCode'>,
  { name, ...family }: ChildIdentity,
): z.input<typeof pairedChildView> => ({
  childId: id,
  firstName: firstName(name),
  meetingPlace: `${streetByCode(streetCode)?.name ?? ''}${communityByCode(communityCode)?.name ?? ''}`,
  guardian: asContact(contactOf(family)),
  ...(family.guardian && family.carer && { carer: asContact(family.carer) }),
});
