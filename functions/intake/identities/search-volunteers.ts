import { viewVolunteer } from '../../../shared/intake/children/views.ts';
import { isErased } from '../../../shared/intake/erasure/erasure.ts';
import { readVolunteers } from '../../store/intake/volunteers.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { ownedVolunteer } from '../volunteers/load-volunteer.ts';
import { filesOf, noteFound } from './file-search.ts';

export const searchVolunteers: IntakeOperation<'searchVolunteers'> = async (call) => {
  const refs = await filesOf('volunteer', call);
  const volunteers = await readVolunteers(refs.flatMap((ref) => (ref.kind === 'volunteer' ? [ref.id] : [])));
  const files = volunteers.filter((one) => call.may(ownedVolunteer(one)) && !isErased(one));
  const { shown, more, ...noted } = await noteFound(call, { kind: 'volunteer', files });
  return { status: 200, body: { found: shown.map(viewVolunteer), more }, ...noted };
};
