/** A district enters what its texts are called at the gateway: from then on guardians and volunteers get text messages. */
import type { SettingsChange } from '../../shared/all-settings.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import type { Cloud } from '../cloud.ts';
import { STAND_IN_TEMPLATES } from '../outside/sms-templates.ts';
import { ask } from './ask.ts';

/** @param hours when text messages wait; those of a new district unless given. */
export async function enterTemplates(
  cloud: Cloud,
  at: Instant,
  hours?: SettingsChange['sms'],
): Promise<void> {
  const api = ask(cloud, { as: 'district', at });
  const { version } = (await api.getSettings({})).body;
  const body = { smsTemplates: STAND_IN_TEMPLATES, ...(hours && { sms: hours }) };
  await api.changeSettings({ ifMatch: version, body });
}
