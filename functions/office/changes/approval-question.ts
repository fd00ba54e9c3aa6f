/** Who proposed a change (Rule 11): asked by the approval, and shown beforehand. */
import type { PendingChange } from '../../../shared/office/changes/change.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { groundsOn, type Question } from '../../http/four-eyes-watch.ts';

export const approvalQuestion = ({ proposedBy }: PendingChange): Question => ({ requester: proposedBy });

export const changeGrounds = async (change: PendingChange, actor: Member) =>
  change.status === 'pending' ? groundsOn(actor, { approveChange: approvalQuestion(change) }) : {};
