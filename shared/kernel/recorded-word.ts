/** What somebody without an account told an officer, who records it in their own name and never as theirs (Rule 11). */
import * as z from 'zod';

const spokenWays = ['paper', 'phone'] as const;
export const spokenWaySchema = z.enum(spokenWays);

/** How it was given, and who recorded it. */
export const recordedWordSchema = z.object({ by: spokenWaySchema, memberId: z.string() });
export type RecordedWord = z.infer<typeof recordedWordSchema>;
