/** Stands in for the on-failure and dead-letter queues: what was given up, and where it would have gone. */
import * as z from 'zod';
import { type DataFolder, keptList } from '../json-file.ts';

const failureSchema = z.object({
  queueArn: z.string(),
  function: z.string(),
  at: z.string(),
  error: z.string(),
  /** As Lambda or Scheduler writes it. */
  message: z.record(z.string(), z.unknown()),
});
export type StreamFailure = z.infer<typeof failureSchema>;

export const keptFailures = (folder: DataFolder) => keptList(folder, 'failures.jsonl', failureSchema);
