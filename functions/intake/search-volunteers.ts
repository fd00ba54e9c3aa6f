import { isErased } from '../../shared/intake/erasure.ts';
import { viewVolunteer } from '../../shared/intake/views.ts';
import { readVolunteers } from '../store/volunteers.ts';
import { filesOf, noteFound } from './find-files.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { ownedVolunteer } from './own-volunteer.ts';

export const searchVolunteers: IntakeOperation<'searchVolunteers'> = async (call) => {
  const refs = await filesOf('volunteer', call);
  const volunteers = await readVolunteers(refs.flatMap((ref) => (ref.kind === 'volunteer' ? [ref.id] : [])));
  const files = volunteers.filter((one) => call.may(ownedVolunteer(one)) && !isErased(one));
  const { shown, more, ...noted } = await noteFound(call, { kind: 'volunteer', files });
  return { status: 200, body: { found: shown.map(viewVolunteer), more }, ...noted };
};
