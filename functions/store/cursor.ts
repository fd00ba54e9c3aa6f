/** Cursors: where to go on, bound to the question (route, person, query) that they were made for. */
import * as z from 'zod';

export const writeCursor = (fingerprint: string, position: unknown): string =>
  Buffer.from(JSON.stringify([fingerprint, position])).toString('base64url');

/** @returns undefined for a cursor that was made for another question, or altered: whatever a client makes of it never reaches the engine. */
export function readCursor<T>(cursor: string, fingerprint: string, position: z.ZodType<T>): T | undefined {
  try {
    const written = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [print, found] = z.tuple([z.string(), position]).parse(written);
    return print === fingerprint ? found : undefined;
  } catch {
    return undefined;
  }
}
