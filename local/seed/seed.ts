/** Made-up demonstration people for `npm start`; told in one line at the beginning and one at the end. */
import { instantOf } from '../../shared/kernel/instants.ts';
import type { Cloud } from '../cloud.ts';
import type { KeptList } from '../json-file.ts';
import { enterPhones } from '../story/office-phones.ts';
import { enterTemplates } from '../story/text-messages.ts';
import { playYear } from '../story/year.ts';

/** Whoever develops at night reads text messages, too. */
const AWAKE = { quietFromHour: 0, quietUntilHour: 0 };

/** @param played the months that an earlier start got done. */
export async function seed(
  cloud: Cloud,
  say: (line: string) => void,
  played: KeptList<string>,
): Promise<void> {
  const begun = performance.now();
  say('Filling the new data folder with a made-up year in the background (CHANGBAN_SEED=none for none) …');
  await enterTemplates(cloud, instantOf(Date.now()), AWAKE);
  await enterPhones(cloud, instantOf(Date.now()));
  await playYear(cloud, instantOf(Date.now()), { tell: say, played });
  say(`The made-up year is complete, after ${((performance.now() - begun) / 1000).toFixed(0)} s.`);
}
