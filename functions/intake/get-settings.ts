import { viewSettings } from '../../shared/kernel/settings.ts';
import { readSettings } from '../store/settings.ts';
import type { IntakeOperation } from './intake-routes.ts';

export const getSettings: IntakeOperation<'getSettings'> = async ({ actor }) => ({
  status: 200,
  body: viewSettings(await readSettings(actor.districtCode)),
});
