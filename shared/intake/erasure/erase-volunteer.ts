/** What an erasure leaves of a volunteer’s file, and when it may not be. */
import { type Refusal, refuse } from '../../kernel/problem.ts';
import { withoutEnquiry } from '../volunteers/record-check.ts';
import { type Volunteer, volunteerFileSchema } from '../volunteers/volunteer.ts';
import { ERASED, type RunningErasure, streetOnly } from './erasure.ts';

const STILL_SERVES = {
  zh: '志愿者尚未离队，请先登记离队或审核不通过',
  en: 'The volunteer has not left. First record the departure or reject the application',
} as const;

/** R-IN-88: A volunteer’s file is erased only after they have retired or were refused, and then has only what statistics need. */
export const refuseVolunteerErasure = ({ left }: Volunteer): Refusal | undefined =>
  left ? undefined : refuse('erasureBlocked', { detail: STILL_SERVES });

/** Named one by one, so that a field that comes later is erased until somebody decides otherwise. */
const retainedSchema = volunteerFileSchema.pick({
  id: true,
  fileNumber: true,
  districtCode: true,
  streetCode: true,
  birthYear: true,
  offers: true,
  freeTimes: true,
  capacity: true,
  maxDistanceKm: true,
  source: true,
  consents: true,
  submittedAt: true,
  activeSince: true,
  status: true,
  left: true,
  vettings: true,
  activePairings: true,
  version: true,
});

/** What remains of a volunteer’s file (R-IN-88): year of birth, street, offers, checks and its own dates; nothing that was typed. */
export function eraseVolunteer(volunteer: Volunteer, erasure: RunningErasure): Volunteer | Refusal {
  const blocked = refuseVolunteerErasure(volunteer);
  if (blocked) return blocked;
  const { consents, left, vettings, ...retained } = retainedSchema.parse(volunteer);
  return {
    ...retained,
    vettings: vettings.map(withoutEnquiry),
    consents: consents.map(({ reason: _reason, ...consent }) => consent),
    ...(left && { left: { ...left, reason: ERASED } }),
    communityCode: streetOnly(retained.streetCode),
    maskedName: ERASED,
    occupation: ERASED,
    channel: ERASED,
    skills: [],
    householdKeys: [],
    erasure,
  };
}
