import { viewChild } from '../../../shared/intake/children/views.ts';
import { isErased } from '../../../shared/intake/erasure/erasure.ts';
import { readChildren } from '../../store/intake/children.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { filesOf, noteFound } from './file-search.ts';

export const searchChildren: IntakeOperation<'searchChildren'> = async (call) => {
  const refs = await filesOf('child', call);
  const children = await readChildren(refs.flatMap((ref) => (ref.kind === 'child' ? [ref.id] : [])));
  const files = children.filter((child) => call.may(child) && !isErased(child));
  const { shown, more, ...noted } = await noteFound(call, { kind: 'child', files });
  return { status: 200, body: { found: shown.map(viewChild), more }, ...noted };
};
