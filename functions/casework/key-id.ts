/** Ids that are made of what is sent, where the key of a request is the id of its record for good. */
import { createHash } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** What was sent, to be compared with what comes again. */
export const printOf = (text: string) => createHash('sha256').update(text).digest('base64url');

/** A key that is an id, or one that stands for it. */
export const idFromKey = (kind: string, key: string): string =>
  UUID.test(key) ? key.toLowerCase() : `${kind}-${printOf(key)}`;
