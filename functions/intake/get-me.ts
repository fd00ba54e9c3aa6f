import type { IntakeOperation } from './intake-routes.ts';

export const getMe: IntakeOperation<'getMe'> = async ({ actor: { sub: _sub, ...shown } }) => ({
  status: 200,
  body: shown,
});
