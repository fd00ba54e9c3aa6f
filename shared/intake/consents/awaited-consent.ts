/** Whose consent a child’s file still waits for. */
import * as z from 'zod';
import { instantSchema } from '../../kernel/instants.ts';
import type { ConsentPurpose } from '../../office/notices/purposes.ts';
import { hasConsent, type WithConsents } from './consent.ts';
import { ownDecision, type WithOwnConsents } from './own-consent.ts';

export const consentGivers = ['guardian', 'child'] as const;
export const consentGiverSchema = z.enum(consentGivers);
export type ConsentGiver = z.infer<typeof consentGiverSchema>;

/** R-IN-146: Consents that a carer gave, or that a child of fourteen was not asked for, before an upgrade stay in force with a mark, until whoever’s word is missing has been asked. */
export const carriedOverSchema = z.object({
  at: instantSchema,
  /** Whose own word is still to come. */
  awaits: z.array(consentGiverSchema).min(1),
});

export interface ChildWithConsents extends WithConsents, WithOwnConsents {
  readonly consentCarriedOver?: z.infer<typeof carriedOverSchema> | undefined;
}

const isCarriedOver = ({ consentCarriedOver }: ChildWithConsents, giver: ConsentGiver) =>
  consentCarriedOver?.awaits.includes(giver) === true;

/** A child who was never asked goes on under a consent that was carried over; one who declined does not. */
function isChildAwaited(child: ChildWithConsents, purpose: ConsentPurpose): boolean {
  if (child.childAskedSince === undefined) return false;
  const decision = ownDecision(child, purpose);
  if (decision) return !decision.agreed;
  return !(isCarriedOver(child, 'child') && hasConsent(child, purpose));
}

/**
 * R-IN-140: A purpose waits for everybody whose consent it needs: the guardian’s, and from fourteen on the child’s. If either takes
 * it back, it is not in force: the stricter of the two counts.
 * @returns whose consent is missing; nobody’s where the purpose may be pursued.
 */
export const awaitedConsent = (child: ChildWithConsents, purpose: ConsentPurpose): ConsentGiver[] => [
  ...(hasConsent(child, purpose) ? [] : (['guardian'] as const)),
  ...(isChildAwaited(child, purpose) ? (['child'] as const) : []),
];

/** Everybody has agreed (R-IN-140). */
export const isAgreedByAll = (child: ChildWithConsents, purpose: ConsentPurpose): boolean =>
  awaitedConsent(child, purpose).length === 0;
