import { viewSettings } from '../../../shared/office/settings/settings.ts';
import { readSettings } from '../../store/office/settings.ts';
import type { OfficeOperation } from '../operation-types.ts';

export const getSettings: OfficeOperation<'getSettings'> = async ({ actor }) => ({
  status: 200,
  body: viewSettings(await readSettings(actor.districtCode)),
});
