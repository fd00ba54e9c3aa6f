/** A child’s file as erasures see it. */
import type { Child } from '../../../shared/intake/children/child.ts';
import { eraseChild } from '../../../shared/intake/erasure/erase-child.ts';
import { namesOfChild } from '../../../shared/intake/identities/names-in-text.ts';
import type { ChildId } from '../../../shared/kernel/ids.ts';
import { getChildIdentity, replaceChild } from '../../store/intake/children.ts';
import { familyCodes } from '../receipts/family-codes.ts';
import type { ErasableKind } from './erasure-steps.ts';

async function identityOf(id: ChildId) {
  const identity = await getChildIdentity(id);
  if (!identity) return undefined;
  return { names: namesOfChild(identity), codes: () => familyCodes(identity) };
}

export const erasableChild: ErasableKind<Child> = {
  kind: 'child',
  path: '/children',
  erase: eraseChild,
  replace: replaceChild,
  identity: identityOf,
};
