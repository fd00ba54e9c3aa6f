import { viewMember } from '../../../shared/office/members/member.ts';
import type { OfficeOperation } from '../operation-types.ts';

export const getMe: OfficeOperation<'getMe'> = async ({ actor }) => ({
  status: 200,
  body: viewMember(actor),
});
