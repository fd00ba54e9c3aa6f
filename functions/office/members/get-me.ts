import { viewMember } from '../../../shared/office/members/member.ts';
import { getMember } from '../../store/office/members.ts';
import type { OfficeOperation } from '../operation-types.ts';

/** As stored now: the actor may be remembered from up to a minute ago. */
export const getMe: OfficeOperation<'getMe'> = async ({ actor }) => ({
  status: 200,
  body: viewMember((await getMember(actor.id)) ?? actor),
});
