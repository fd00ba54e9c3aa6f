import type { Child } from '../../shared/intake/child.ts';
import { isErased } from '../../shared/intake/erasure.ts';
import { viewPairedChild } from '../../shared/intake/reveal.ts';
import type { May } from '../../shared/kernel/access.ts';
import { refuse } from '../../shared/kernel/problem.ts';
import { isPairingInForce } from '../../shared/matching/pairing-flags.ts';
import { getChildIdentity } from '../store/children.ts';
import { getPairing, pairingUnchanged } from '../store/pairings.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { noteReveal } from './note-reveal.ts';
import { findChild } from './own-child.ts';

/** R-IN-42: hers while the pairing is active and vetting and consent are in force (product.md, rule 2). */
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
    body: pairing ? viewPairedChild(child, identity) : identity,
    changes: pairing ? [...changes, pairingUnchanged(pairing)] : changes,
    facts,
  };
};
