/** What volunteers are to catch up by the settings of their district, read once for a list. */
import { pledgeStateOf } from '../../../shared/intake/volunteers/pledge.ts';
import { lacking } from '../../../shared/intake/volunteers/requirements.ts';
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import { isInService } from '../../../shared/intake/volunteers/volunteer-rules.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { dateIn, type Instant } from '../../../shared/kernel/instants.ts';
import { readSettings } from '../../store/office/settings.ts';

interface Asked {
  readonly actor: { readonly districtCode: DistrictCode };
  readonly now: Instant;
}

export async function loadCatchUp({ actor, now }: Asked) {
  const { requirements: terms } = await readSettings(actor.districtCode);
  const today = dateIn(now);
  return (volunteer: Volunteer) => ({
    lacking: isInService(volunteer) ? lacking(volunteer, terms, today) : [],
    pledgeState: pledgeStateOf(volunteer, terms, today),
  });
}
