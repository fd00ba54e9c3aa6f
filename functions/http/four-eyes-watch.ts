/** Asks of one request whether another person is needed (Rule 11), by the route’s row; remembers that it was asked. */
import { groundsOf, type StepsForTwo } from '../../shared/four-eyes-rows.ts';
import {
  type Concerned,
  type ConcernedPeople,
  type Ground,
  groundAgainst,
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

/** The member and whom the step concerns; both are read only where the question is about people. */
async function bothSides({ people, ...steps }: Question, oneselfRead: () => Promise<Oneself>, id: string) {
  const isAboutPeople = people !== undefined || steps.householdKeys !== undefined;
  const oneself = isAboutPeople ? await oneselfRead() : { id, householdKeys: [] };
  const concerned = people && mayBeConcerned(oneself) ? await people() : {};
  return [oneself, { ...concerned, ...steps }] as const;
}

/** Those of these steps that need another person than the member, as the operations themselves would refuse them: for a page to show beforehand. */
export async function groundsOn(
  actor: Member,
  questions: Partial<Record<keyof StepsForTwo, Question>>,
): Promise<{ anotherPerson?: Record<string, Ground> }> {
  let read: Promise<Oneself> | undefined;
  const once = () => {
    read ??= oneselfOf(actor);
    return read;
  };
  const steps = Object.entries(questions).map(async ([step, question]) => {
    const ground = groundAgainst(groundsOf(step) ?? [], ...(await bothSides(question, once, actor.id)));
    return ground ? [[step, ground] as const] : [];
  });
  const grounds = (await Promise.all(steps)).flat();
  return grounds.length > 0 ? { anotherPerson: Object.fromEntries(grounds) } : {};
}

export function watchFourEyes(route: string, actor: Member | undefined): FourEyesWatch {
  const grounds = groundsOf(route);
  let isAsked = false;
  return {
    fourEyes: async (question) => {
      isAsked = true;
      if (!actor || !grounds) throw new Error(`${route} has no row of four eyes`);
      return refuseSamePerson(grounds, ...(await bothSides(question, () => oneselfOf(actor), actor.id)));
    },
    isForgotten: () => grounds !== undefined && !isAsked,
  };
}
