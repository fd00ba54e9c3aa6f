/** The daily step that takes notice of the end of a vetting: it warns before, and draws the consequences after. */
import type { IntakeSettings } from '../../../shared/intake/settings.ts';
import { hasLapsed, vettingNoticeDue } from '../../../shared/intake/volunteers/vetting-clock.ts';
import type { VettingNotice } from '../../../shared/intake/volunteers/volunteer.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { DistrictCode, VolunteerId } from '../../../shared/kernel/ids.ts';
import { dateIn } from '../../../shared/kernel/instants.ts';
import type { DailyStep, Day } from '../../casework/daily-step.ts';
import { vettingMessages } from '../../messages/intake/volunteer.ts';
import {
  getVolunteer,
  parseVolunteer,
  replaceVolunteer,
  volunteersOfDistrict,
  volunteerUnchanged,
} from '../../store/intake/volunteers.ts';
import { readSettings } from '../../store/office/settings.ts';
import { type Decided, NOTHING } from '../../store/outcome.ts';
import { readAll } from '../../store/page.ts';
import { activePairingsOf, consequences } from './volunteer-consequences.ts';
import { volunteerFact } from './volunteer-outcome.ts';

type VettingTerms = IntakeSettings['vetting'];

const inService = async (district: DistrictCode) => {
  const parts = (['active', 'paused'] as const).map((status) =>
    readAll(volunteersOfDistrict(district, status), parseVolunteer),
  );
  return (await Promise.all(parts)).flat();
};

const ACTIONS = {
  ending: 'volunteer.vettingEnding',
  endingSoon: 'volunteer.vettingEndingSoon',
  lapsed: 'volunteer.vettingLapsed',
} as const satisfies Record<VettingNotice['stage'], AuditFact['action']>;

async function decide(id: VolunteerId, terms: VettingTerms, day: Day): Promise<Decided | undefined> {
  const volunteer = await getVolunteer(id);
  if (!volunteer) return undefined;
  const today = dateIn(day.now);
  const notice = vettingNoticeDue(volunteer, today, terms);
  const pairings = await activePairingsOf(volunteer);
  const follows = hasLapsed(volunteer, today)
    ? await consequences({ after: volunteer, pairings }, day)
    : NOTHING;
  if (!notice)
    return follows.changes.length > 0
      ? { ...follows, changes: [volunteerUnchanged(volunteer), ...follows.changes] }
      : undefined;
  return {
    changes: [
      replaceVolunteer(volunteer, { ...volunteer, vettingNotice: notice }),
      ...follows.changes,
      ...vettingMessages({ volunteer, pairings }, notice, day),
    ],
    facts: [
      volunteerFact(volunteer, { action: ACTIONS[notice.stage], why: notice.validUntil }),
      ...follows.facts,
    ],
  };
}

/**
 * The daily step of vetting: lapses (R-VO-10), warnings (R-VO-11) and notices (R-VO-12). Whoever’s vetting has lapsed is checked
 * every day, so that nothing is missed in between.
 */
export const watchVetting: DailyStep = async (day) => {
  const { districtCode, now, settle } = day;
  const { vetting: terms } = await readSettings(districtCode);
  const today = dateIn(now);
  let dealtWith = 0;
  for (const { id } of (await inService(districtCode)).filter(
    (one) => hasLapsed(one, today) || vettingNoticeDue(one, today, terms),
  ))
    if (await settle(() => decide(id, terms, day))) dealtWith += 1;
  return dealtWith;
};
