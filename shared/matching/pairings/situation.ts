/** A child’s situation: alone, or with the proposal or the pairing that its file names. */
import type { Child } from '../../intake/children/child.ts';
import type { Volunteer } from '../../intake/volunteers/volunteer.ts';
import type { Proposal } from '../proposals/proposal.ts';
import type { Pairing } from './pairing.ts';

export interface Alone {
  readonly kind: 'alone';
  readonly child: Child;
}

export interface Proposed {
  readonly kind: 'proposed';
  readonly child: Child;
  readonly proposal: Proposal;
}

export interface Paired {
  readonly kind: 'paired';
  readonly child: Child;
  readonly pairing: Pairing;
}

/** As it was loaded: what a decision makes of it keeps the kind, whatever has become of the child’s own status. */
export type ChildSituation = Alone | Proposed | Paired;

/** With the file of the volunteer who is proposed or paired, where a decision rests on it. */
export type WithVolunteer<Situation extends ChildSituation> = Situation extends Alone
  ? Situation
  : Situation & { readonly volunteer: Volunteer };
