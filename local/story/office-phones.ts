/** A district enters whom families call: the receipt page then shows their street’s number. Made-up numbers, like the people. */

import type { Instant } from '../../shared/kernel/instants.ts';
import { DISTRICTS } from '../../shared/kernel/regions.ts';
import type { Cloud } from '../cloud.ts';
import { ask } from './ask.ts';

const phone = (ordinal: number) => `0519-855501${String(ordinal).padStart(2, '0')}`;

export async function enterPhones(cloud: Cloud, at: Instant): Promise<void> {
  const api = ask(cloud, { as: 'district', at });
  const { districtCode, version } = (await api.getSettings({})).body;
  const streets = DISTRICTS.find(({ code }) => code === districtCode)?.streets ?? [];
  const streetPhones = streets.map(({ name }, index) => `${name} ${phone(index + 1)}`).join('；');
  const contact = { phone: phone(0), hours: '工作日 9:00–17:00', streetPhones };
  await api.changeSettings({ ifMatch: version, body: { contact } });
}
