/** What it takes to make one digest: the next version, if any, with its deliveries and its audit entry. */
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import { newDelivery, type StoredDelivery } from '../../../shared/kernel/delivery.ts';
import type { Instant, Period } from '../../../shared/kernel/instants.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { isRecipient } from '../../../shared/reporting/deliveries/recipients.ts';
import { isDistrictScope, type Scope, type StoredDigest } from '../../../shared/reporting/digests/digest.ts';
import { type Facts, factsOfStreet } from '../../../shared/reporting/digests/facts.ts';
import { scopeNameOf } from '../../../shared/reporting/digests/frame.ts';
import { nextDigest } from '../../../shared/reporting/digests/next-digest.ts';
import type { Change } from '../../store/change.ts';
import { createDelivery } from '../../store/reporting/deliveries.ts';
import { createDigest, latestDigest } from '../../store/reporting/digests.ts';
import { MAX_CHANGES } from '../../store/transact.ts';

/** Room for the digest, its audit entry and the request’s idempotency record (docs/adr/0004-deliveries.md). */
const MAX_RECIPIENTS = MAX_CHANGES - 10;

export interface DigestOrder {
  readonly scope: Scope;
  readonly period: Period;
  readonly cutOff: Instant;
  /** Of the whole district. */
  readonly facts: Facts;
  readonly members: readonly Member[];
}

export interface DigestPlan {
  readonly digest: StoredDigest;
  readonly deliveries: readonly StoredDelivery[];
  /** All of it, to be stored together. */
  readonly changes: readonly Change[];
  readonly fact: AuditFact;
}

function deliveriesFor(digest: StoredDigest, members: readonly Member[]): StoredDelivery[] {
  const recipients = members.filter((member) => isRecipient(member, digest.scope));
  if (recipients.length > MAX_RECIPIENTS)
    throw new Error(`digest ${digest.id}: ${recipients.length} recipients, at most ${MAX_RECIPIENTS}`);
  const of = { kind: 'digest', id: digest.id } as const;
  const { districtCode, cutOff: at } = digest;
  const place = { districtCode, ...(!isDistrictScope(digest.scope) && { streetCode: digest.scope }) };
  return recipients.map(({ id }) => newDelivery({ of, recipient: id, urgency: 'bulk', place, at }));
}

function planFor(digest: StoredDigest, members: readonly Member[]): DigestPlan {
  const { id, districtCode, version, period } = digest;
  const deliveries = deliveriesFor(digest, members);
  return {
    digest,
    deliveries,
    changes: [createDigest(digest), ...deliveries.map(createDelivery)],
    fact: {
      districtCode,
      action: 'digest.made',
      subject: { kind: 'digest', id },
      to: `v${version}`,
      why: period,
    },
  };
}

/** @returns the latest version when nothing has changed since, else the plan of the next one. */
export async function planDigest(
  order: DigestOrder,
): Promise<DigestPlan | { readonly latest: StoredDigest }> {
  const { scope, period, cutOff, facts, members } = order;
  const latest = await latestDigest(scope, period);
  const ownFacts = isDistrictScope(scope) ? facts : factsOfStreet(facts, scope);
  const scopeName = scopeNameOf(scope) ?? scope;
  const digest = nextDigest(ownFacts, { scope, scopeName, period, cutOff, latest });
  if (digest) return planFor(digest, members);
  if (!latest) throw new Error(`no digest of ${scope} for ${period} and none made`);
  return { latest };
}
