import { viewMember } from '../../shared/kernel/members.ts';
import type { IntakeOperation } from './intake-routes.ts';

export const getMe: IntakeOperation<'getMe'> = async ({ actor }) => ({
  status: 200,
  body: viewMember(actor),
});
