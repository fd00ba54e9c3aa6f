/** The operations of this room, by their routes. */
import { getDigest } from './get-digest.ts';
import { listDigests } from './list-digests.ts';
import { makeDigest } from './make-digest.ts';

export const digestOperations = {
  getDigest,
  listDigests,
  makeDigest,
};
