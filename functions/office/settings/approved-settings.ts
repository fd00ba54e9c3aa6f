/** Settings that a second person has approved. */
import { SETTINGS, settingsBody } from '../../../shared/all-settings.ts';
import { shortenedAt } from '../../../shared/intake/erasure/shortened-retention.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import { type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import * as rules from '../../../shared/office/settings/settings.ts';
import { readSettings, replaceSettings } from '../../store/office/settings.ts';
import type { Decided } from '../../store/outcome.ts';
import type { DecidedKind } from '../changes/decided-kind.ts';

/** As they were asked for; refuses where what they are to replace is no longer what the proposer saw. */
export async function putInForce(
  { change, asked }: DecidedKind<'settings'>,
  { now }: Clock,
): Promise<Decided | Refusal> {
  const { districtCode } = change;
  const before = await readSettings(districtCode);
  const after = shortenedAt(before, rules.changeSettings(before, settingsBody.parse(asked.given)), now);
  const described = rules.describeChange(SETTINGS, before, after);
  if (described?.from !== change.from) return refuse('changeOutdated');
  const subject = { kind: 'district', id: districtCode } as const;
  return {
    changes: [replaceSettings(before, after)],
    facts: [{ districtCode, action: 'settings.changed', subject, ...described, why: change.id }],
  };
}
