/** Whom an answer is about: once one of them is erased, it is not given again. */
import * as z from 'zod';
import { isErased } from '../../shared/intake/erasure/erasure.ts';
import type { AuditFact } from '../../shared/kernel/audit-entry.ts';
import { childId, referralId, volunteerId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import { readChildren } from '../store/intake/children.ts';
import { readReferrals } from '../store/intake/referrals.ts';
import { readVolunteers } from '../store/intake/volunteers.ts';

export const answerSubjectsSchema = z.object({
  children: z.array(childId).default([]),
  volunteers: z.array(volunteerId).default([]),
  referrals: z.array(referralId).default([]),
});
export type AnswerSubjects = z.infer<typeof answerSubjectsSchema>;

const namedSchema = z
  .object({
    childId: childId.optional().catch(undefined),
    childIds: z.array(childId).optional().catch(undefined),
    volunteerId: volunteerId.optional().catch(undefined),
  })
  .catch({});

/** By the entries of the change and by the ids in the body. */
export function answerSubjects(facts: readonly AuditFact[], body: unknown): AnswerSubjects {
  const named = namedSchema.parse(body);
  const idsOf = (kind: string) =>
    facts.filter(({ subject }) => subject.kind === kind).map(({ subject }) => subject.id);
  const present = (...ids: (string | undefined)[]) => [...new Set(ids.filter((id) => id !== undefined))];
  return answerSubjectsSchema.parse({
    children: present(...idsOf('child'), named.childId, ...(named.childIds ?? [])),
    volunteers: present(...idsOf('volunteer'), named.volunteerId),
    referrals: present(...idsOf('referral')),
  });
}

/** Whether one of them was erased after the answer was first given; that of the erasure itself has nothing of them. */
export async function isErasedSince(subjects: AnswerSubjects, answeredAt: Instant): Promise<boolean> {
  const [children, volunteers, referrals] = await Promise.all([
    readChildren(subjects.children),
    readVolunteers(subjects.volunteers),
    readReferrals(subjects.referrals),
  ]);
  const files = [...children, ...volunteers].filter(isErased).map(({ erasure }) => erasure?.at);
  return [...files, ...referrals.map(({ erasedAt }) => erasedAt)].some(
    (at) => at !== undefined && at > answeredAt,
  );
}
