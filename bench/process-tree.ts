/** A process with all that it started, as Linux knows them. */
import { readdirSync, readFileSync } from 'node:fs';

const KIB_PER_MB = 1_000_000 / 1024;

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
}

function parentOf(pid: string): number {
  const stat = read(pid, 'stat');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

export function treeOf(root: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = all.map((pid) => [Number(pid), parentOf(pid)] as const);
  const tree = [root];
  for (const member of tree)
    tree.push(...parents.filter(([, parent]) => parent === member).map(([pid]) => pid));
  return tree;
}

/** Resident memory; pages that processes share are counted in each. */
export const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(read(String(pid), 'status'))?.[1] ?? 0) / KIB_PER_MB;
