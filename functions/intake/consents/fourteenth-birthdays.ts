/** The daily step of the fourteenth birthday: from that month on the child’s own consent is needed. */
import type { Child } from '../../../shared/intake/children/child.ts';
import { isAskedForConsent } from '../../../shared/intake/consents/consent.ts';
import { isChildAsked, isConsentingAgeThisYear } from '../../../shared/intake/consents/consenting-age.ts';
import { isErased } from '../../../shared/intake/erasure/erasure.ts';
import type { ChildId, DistrictCode } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { childFact } from '../../casework/child-outcome.ts';
import type { DailyStep, Day } from '../../casework/daily-step.ts';
import { consentStreetMessage } from '../../messages/intake/consent.ts';
import {
  childrenOfDistrict,
  getChild,
  getChildIdentity,
  parseChild,
  readChildIdentities,
  replaceChild,
} from '../../store/intake/children.ts';
import type { Decided } from '../../store/outcome.ts';
import { readAll } from '../../store/page.ts';
import { followPairingConsent } from './pairing-consent.ts';

/** By what the file itself knows, which is the year. */
const mayTurnFourteen = (child: Child, now: Instant): boolean =>
  child.childAskedSince === undefined &&
  !isErased(child) &&
  isAskedForConsent(child) &&
  isConsentingAgeThisYear(child.birthYear, now);

async function dueIn(district: DistrictCode, now: Instant): Promise<ChildId[]> {
  const children = await readAll(childrenOfDistrict(district), parseChild);
  const ids = children.filter((child) => mayTurnFourteen(child, now)).map(({ id }) => id);
  const identities = await readChildIdentities(ids);
  return identities.filter(({ birthMonth }) => isChildAsked(birthMonth, now)).map(({ childId }) => childId);
}

async function decide(id: ChildId, day: Day): Promise<Decided | undefined> {
  const [child, identity] = await Promise.all([getChild(id), getChildIdentity(id)]);
  if (!child || !identity || !mayTurnFourteen(child, day.now)) return undefined;
  if (!isChildAsked(identity.birthMonth, day.now)) return undefined;
  const asked = { ...child, childAskedSince: day.now };
  const followed = await followPairingConsent(child, asked, { giver: 'child', clock: day });
  return {
    changes: [
      replaceChild(child, followed.child),
      ...followed.changes,
      consentStreetMessage(followed.child, 'childTurnsFourteen', day),
    ],
    facts: [childFact(child, 'child.ownConsentDue'), ...followed.facts],
  };
}

/** R-IN-142: On the first day of the month in which a child turns fourteen the file waits for the child’s own consent, and the street is told. */
export const askAtFourteen: DailyStep = async (day) => {
  let asked = 0;
  for (const id of await dueIn(day.districtCode, day.now))
    if (await day.settle(() => decide(id, day))) asked += 1;
  return asked;
};
