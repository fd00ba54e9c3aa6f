/** A folder in memory, for data that nobody keeps: a file can have the index that a nameless database cannot. */
import { mkdtempSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const MEMORY_DISK = '/dev/shm';

/** Containers often have 64 MB: too little for a year, and a full disk is worse than a slow engine. */
const MIN_FREE_BYTES = 512 * 1024 * 1024;

/** @returns undefined where the machine has no such disk, or too little room on it */
export function memoryFolder(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(MEMORY_DISK);
    return bavail * bsize < MIN_FREE_BYTES ? undefined : mkdtempSync(join(MEMORY_DISK, 'changban-'));
  } catch {
    return undefined;
  }
}
