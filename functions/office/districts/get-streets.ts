import { DISTRICTS } from '../../../shared/kernel/regions.ts';
import type { OfficeOperation } from '../operation-types.ts';

export const getStreets: OfficeOperation<'getStreets'> = async () => ({
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
