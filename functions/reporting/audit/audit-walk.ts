/** Takes the verification of a district’s audit log one piece further: reads, and lets the rules decide. */
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import type { Anchor } from '../../../shared/reporting/audit/anchor.ts';
import { stepAlongLog } from '../../../shared/reporting/audit/log-walk.ts';
import { linkSeals, stepAlongSeals } from '../../../shared/reporting/audit/seal-walk.ts';
import type { Step, Walk } from '../../../shared/reporting/audit/walk.ts';
import {
  entriesBehind,
  hashesOf,
  marksBetween,
  namedBy,
  sealsBehind,
  sha256,
} from '../../store/reporting/seals.ts';

export interface Walking {
  readonly district: DistrictCode;
  readonly now: Instant;
  readonly anchors: readonly Anchor[];
}

export interface Stride extends Step {
  /** Entries that were looked at. */
  readonly looks: number;
  readonly isDone: boolean;
}

async function strideAlongSeals(walk: Walk, { district, anchors }: Walking): Promise<Stride> {
  const { items, isLast } = await sealsBehind(district, walk.head?.seq ?? 0);
  const linked = linkSeals(walk, { districtCode: district, items, isLast, anchors }, sha256);
  const keys = linked.seals.flatMap(({ entries }) => entries.map(({ key }) => key));
  const step = stepAlongSeals(walk, linked, await hashesOf(district, keys));
  return { ...step, walk: { ...step.walk, isThrough: isLast }, looks: keys.length, isDone: false };
}

async function strideAlongLog(walk: Walk, { district, now }: Walking): Promise<Stride> {
  const { entries, isLast } = await entriesBehind(district, walk.after);
  const found = new Set(entries.map(({ key }) => key));
  const marks = await marksBetween(district, walk.after, isLast ? undefined : entries.at(-1)?.key);
  // What was stored and sealed after the entries were read and before the marks were is no fault.
  const lost = [...marks.keys()].filter((key) => !found.has(key));
  for (const key of (await hashesOf(district, lost)).keys()) marks.delete(key);
  const named = await namedBy(district, marks.values());
  const step = stepAlongLog(walk, { entries, marks, named, now });
  return { ...step, looks: entries.length, isDone: isLast };
}

/**
 * Goes on until so many entries were looked at, something is wrong, or all of it was seen.
 * @param looks what the last query brings goes beyond them: 1 MB, some 1,500 entries of the log, 2,500 to 5,000 of seals
 */
export async function walkOn(from: Walk, walking: Walking, looks: number): Promise<Stride> {
  let stride: Stride = { walk: from, looks: 0, isDone: false };
  let seen = 0;
  while (!stride.fault && !stride.isDone && seen < looks) {
    const { walk } = stride;
    stride = await (walk.isThrough ? strideAlongLog : strideAlongSeals)(walk, walking);
    seen += stride.looks;
  }
  return { ...stride, looks: seen };
}

/** Along the seals to their end, with the entries that they name; the log itself is not looked through. */
export async function sealsOn(from: Walk, walking: Walking): Promise<Step> {
  let step: Step = { walk: from };
  while (!step.fault && !step.walk.isThrough) step = await strideAlongSeals(step.walk, walking);
  return step;
}
