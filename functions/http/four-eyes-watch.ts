/** Asks of one request whether another person is needed (Rule 11), by the route’s row; remembers that it was asked. */
import { groundsOf } from '../../shared/four-eyes-rows.ts';
import {
  type Concerned,
  type ConcernedPeople,
  type Oneself,
  refuseSamePerson,
} from '../../shared/kernel/four-eyes.ts';
import type { Refusal } from '../../shared/kernel/problem.ts';
import type { Member } from '../../shared/office/members/member.ts';
import { getVolunteer } from '../store/intake/volunteers.ts';

/** The steps before this one, and the people; these are read only for a member who may be one of them. */
export type Question = Concerned & { readonly people?: () => Promise<ConcernedPeople> };

/** Refuses a step of the member’s that needs another person. */
export type FourEyes = (question: Question) => Promise<Refusal | undefined>;

interface FourEyesWatch {
  readonly fourEyes: FourEyes;
  /** Whether the operation has a row and has not asked. */
  readonly isForgotten: () => boolean;
}

/** The member with the household that they declared, and the one that their volunteer record knows. */
async function oneselfOf({ id, volunteerId, householdKeys = [] }: Member): Promise<Oneself> {
  const volunteer = volunteerId && (await getVolunteer(volunteerId));
  return { id, volunteerId, householdKeys: [...householdKeys, ...(volunteer?.householdKeys ?? [])] };
}

const mayBeConcerned = ({ volunteerId, householdKeys }: Oneself) =>
  volunteerId !== undefined || householdKeys.length > 0;

export function watchFourEyes(route: string, actor: Member | undefined): FourEyesWatch {
  const grounds = groundsOf(route);
  let isAsked = false;
  return {
    fourEyes: async ({ people, ...steps }) => {
      isAsked = true;
      if (!actor || !grounds) throw new Error(`${route} has no row of four eyes`);
      const isAboutPeople = people !== undefined || steps.householdKeys !== undefined;
      const oneself = isAboutPeople ? await oneselfOf(actor) : { id: actor.id, householdKeys: [] };
      const concerned = people && mayBeConcerned(oneself) ? await people() : {};
      return refuseSamePerson(grounds, oneself, { ...concerned, ...steps });
    },
    isForgotten: () => grounds !== undefined && !isAsked,
  };
}
