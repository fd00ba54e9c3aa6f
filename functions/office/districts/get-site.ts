import { DISTRICTS } from '../../../shared/kernel/regions.ts';
import { filingOf } from '../../../shared/office/districts/filing.ts';
import { readSettings } from '../../store/office/settings.ts';
import type { OfficeOperation } from '../operation-types.ts';

export const getSite: OfficeOperation<'getSite'> = async () => {
  const districts = await Promise.all(
    DISTRICTS.map(async ({ code }) => filingOf(code, (await readSettings(code)).site)),
  );
  return { status: 200, body: { districts } };
};
