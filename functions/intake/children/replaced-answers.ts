/** What a change of somebody’s answers replaced is kept with the identity. */
import type { Corrected } from '../../../shared/intake/rights/correct-child.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import type { Change } from '../../store/change.ts';
import { createCorrection } from '../../store/intake/corrections.ts';

interface Why {
  readonly id: string;
  readonly at: Instant;
  /** The member, or `guardian`. */
  readonly by: string;
  readonly reason: string;
}

/** Nothing where nothing was replaced. */
export const replacedAnswers = ({ child, fields, was }: Corrected, why: Why): Change[] =>
  fields.length === 0 ? [] : [createCorrection(child.id, { ...why, fields: [...fields], was })];
