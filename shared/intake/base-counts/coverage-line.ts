/** Files and pairings against the base of one kind in one place. */
import * as z from 'zod';

export const coverageLineSchema = z.object({
  /** `all`: every child once. */
  kind: z.string(),
  /** Absent where no base is recorded: then there is no rate either. */
  base: z.int().optional(),
  /** Open files here. */
  files: z.int(),
  paired: z.int(),
  /** Paired ÷ base, percent. */
  rate: z.number().optional(),
  /** On civil affairs’ list and without a file here. */
  gap: z.int().optional(),
  /** More files than the base has children: one of the two is wrong. */
  isContradiction: z.boolean(),
});
export type CoverageLine = z.infer<typeof coverageLineSchema>;

const percent = (part: number, whole: number) => Math.round((part / whole) * 1000) / 10;

/**
 * R-IN-163: The pairing rate is the paired children divided by the base; without a base, or with fewer children in it than are
 * paired, there is none. A base smaller than the files is shown as a contradiction and refused nowhere.
 */
export function coverageLine(
  kind: string,
  { base, files, paired }: { base: number | undefined; files: number; paired: number },
): CoverageLine {
  if (base === undefined) return { kind, files, paired, isContradiction: false };
  return {
    kind,
    base,
    files,
    paired,
    ...(base > 0 && paired <= base && { rate: percent(paired, base) }),
    gap: Math.max(0, base - files),
    isContradiction: base < files,
  };
}
