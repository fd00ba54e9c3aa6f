/** The operations of this room, by their routes. */
import { copyChild } from './copy-child.ts';
import { correctChild } from './correct-child.ts';
import { revealHistory } from './reveal-history.ts';

export const rightsOperations = {
  copyChild,
  correctChild,
  revealHistory,
};
