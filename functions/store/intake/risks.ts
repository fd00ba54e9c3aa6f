/** The assessments of a child’s risk, beside its file in the program table. */
import { type RiskAssessment, riskAssessmentSchema } from '../../../shared/intake/reviews/risk.ts';
import type { ChildId } from '../../../shared/kernel/ids.ts';
import { type Change, create, remove } from '../change.ts';
import { readAll } from '../page.ts';

const SORT_PREFIX = 'RISK#';

const riskKey = (child: ChildId, { recordedAt, id }: RiskAssessment) => ({
  pk: `CHILD#${child}`,
  sk: `${SORT_PREFIX}${recordedAt}#${id}`,
});

export const createRisk = (child: ChildId, risk: RiskAssessment): Change =>
  create('program', { ...riskAssessmentSchema.parse(risk), ...riskKey(child, risk) });

export const removeRisk = (child: ChildId, risk: RiskAssessment): Change =>
  remove('program', riskKey(child, risk));

/** As they were recorded, the oldest first. */
export const risksOf = (child: ChildId): Promise<RiskAssessment[]> =>
  readAll({ table: 'program', partitions: [`CHILD#${child}`], skBegins: SORT_PREFIX }, (item) =>
    riskAssessmentSchema.parse(item),
  );
