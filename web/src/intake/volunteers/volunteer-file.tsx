/** A volunteer’s file as an officer and she herself see it: what she offers, how she stands, her checks. */
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { AccountTag } from '../../office/accounts/account-state.tsx';
import type { Body } from '../../ui/api.tsx';
import { Facts } from '../../ui/facts.tsx';
import { useNames } from '../../ui/names.ts';
import { StatusTag, SuggestionTags } from '../../ui/tags.tsx';
import { fieldLabel } from '../../words/field-labels.ts';
import { VolunteerSms } from '../reachability/sms-wish.tsx';

export type Volunteer = Body<'getVolunteer'>;

/** Why and since when she is away, while she is. */
function useAway({ pause, left }: Volunteer) {
  const { t } = useTranslation('console');
  if (left) return { [t('volunteer.left')]: `${wallClock(left.at)} ${left.reason}` };
  if (!pause) return {};
  const why =
    pause.cause === 'asked'
      ? pause.reason
      : t('volunteer.checkFailed', { check: t(`volunteer.checks.${pause.check}`) });
  const until = pause.cause === 'asked' ? pause.until : undefined;
  return {
    [t('volunteer.pausedSince')]: `${wallClock(pause.since)} ${why}`,
    [t('volunteer.until')]: until ?? t('volunteer.noUntil'),
  };
}

export function VolunteerFacts({ volunteer }: { volunteer: Volunteer }) {
  const { t } = useTranslation('console');
  const { place } = useNames();
  const away = useAway(volunteer);
  const { status, activeSince, activePairings: active, capacity } = volunteer;
  const facts = {
    [t('filter.status')]: <StatusTag status={status} label={t(`volunteer.status.${status}`)} />,
    [t('account.title')]: <AccountTag state={volunteer.account} />,
    ...away,
    [t('volunteer.capacity')]: t('volunteer.used', { active, capacity }),
    [t('child.birthYear')]: volunteer.birthYear,
    [t('volunteer.occupation')]: volunteer.occupation,
    [t('volunteer.affiliation')]: volunteer.affiliation && t(`affiliation.${volunteer.affiliation}`),
    [t('child.place')]: `${place(volunteer.streetCode)} ${place(volunteer.communityCode)}`,
    [t('volunteer.maxDistance')]: t('volunteer.km', { km: volunteer.maxDistanceKm }),
    [t('volunteer.offers')]: <SuggestionTags codes={volunteer.offers} />,
    [t('volunteer.skills')]: volunteer.skills.join(t('listSeparator')),
    [fieldLabel('freeTimes')]: volunteer.freeTimes
      .map((time) => t(`freeTime.${time}`))
      .join(t('listSeparator')),
    [t('sms.title')]: <VolunteerSms volunteer={volunteer} />,
    [t('volunteer.channel')]: volunteer.channel,
    [t('child.submittedAt')]: wallClock(volunteer.submittedAt),
    [t('volunteer.activeSince')]: activeSince && wallClock(activeSince),
  };
  return <Facts facts={facts} />;
}
