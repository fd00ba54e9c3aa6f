import type { Child } from '../../../shared/intake/children/child.ts';
import { isErased } from '../../../shared/intake/erasure/erasure.ts';
import { viewChildIdentity } from '../../../shared/intake/identities/identity-views.ts';
import { viewPairedChild } from '../../../shared/intake/identities/reveal.ts';
import type { May } from '../../../shared/kernel/access.ts';
import { refuse } from '../../../shared/kernel/problem.ts';
import { isPairingInForce } from '../../../shared/matching/pairings/pairing-flags.ts';
import { getChildIdentity } from '../../store/intake/children.ts';
import { getPairing, pairingUnchanged } from '../../store/matching/pairings.ts';
import { findChild } from '../children/load-child.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { noteReveal } from './identity-access-log.ts';

/** The volunteer’s own pairing, in force (R-IN-42, R-MA-62). */
async function ownPairing({ districtCode, ...child }: Child, may: May) {
  const pairing = child.status === 'paired' ? await getPairing(child.pairingId) : undefined;
  if (!pairing || !may({ districtCode, volunteerId: pairing.volunteerId })) return undefined;
  return isPairingInForce(pairing) ? pairing : undefined;
}

/** An officer sees the whole identity of a child of hers, a volunteer in part that of her paired child. */
export const revealChild: IntakeOperation<'revealChild'> = async (call) => {
  const child = await findChild(call.path.id);
  if (!child) return refuse('notFound');
  const isOfficers = call.may(child);
  const pairing = isOfficers ? undefined : await ownPairing(child, call.may);
  const identity = isOfficers || pairing ? await getChildIdentity(child.id) : undefined;
  if (!identity) return refuse('notFound');
  if (isErased(child)) return refuse('erased');
  const { changes, facts } = await noteReveal(call, { kind: 'child', ...child });
  return {
    status: 200,
    body: pairing ? viewPairedChild(child, identity) : viewChildIdentity(identity),
    changes: pairing ? [...changes, pairingUnchanged(pairing)] : changes,
    facts,
  };
};
