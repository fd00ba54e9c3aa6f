import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { newReferral } from './referral-opening.ts';

/** Anywhere in the member’s own district. They follow it signed in: a receipt code is for who has no account. */
export const referChild: IntakeOperation<'referChild'> = async (call) => {
  const { body, actor, now, newId, language } = call;
  if (!call.may({ districtCode: body.place.districtCode })) return refuse('notFound');
  const opened = await newReferral(body, { now, newId, language, by: actor.id });
  if (isRefusal(opened)) return opened;
  const { referral, ...stored } = opened;
  const { id, number } = referral;
  return { status: 201, body: { id, number, submittedAt: now }, ...stored };
};
