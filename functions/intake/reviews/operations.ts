/** The operations of this room, by their routes. */
import { assessRisk } from './assess-risk.ts';
import { listRisks } from './list-risks.ts';

export const reviewOperations = { assessRisk, listRisks };
