import { DISTRICTS } from '../../shared/kernel/regions.ts';
import type { IntakeOperation } from './intake-routes.ts';

export const getStreets: IntakeOperation<'getStreets'> = async () => ({
  status: 200,
  body: {
    districts: DISTRICTS.map(({ code, name }) => ({ code, name })),
    streets: DISTRICTS.flatMap(({ streets }) => streets).map(({ code, name, communities }) => ({
      code,
      name,
      communities: communities.map((community) => ({ code: community.code, name: community.name })),
    })),
  },
});
