/** The operations of this room, by their routes. */
import { answerDataRequest } from './answer-data-request.ts';
import { copyChild } from './copy-child.ts';
import { correctChild } from './correct-child.ts';
import { listDataRequests } from './list-data-requests.ts';
import { recordDataRequest } from './record-data-request.ts';
import { revealHistory } from './reveal-history.ts';

export const rightsOperations = {
  answerDataRequest,
  copyChild,
  correctChild,
  listDataRequests,
  recordDataRequest,
  revealHistory,
};
