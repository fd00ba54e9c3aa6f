import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import {
  canonicalInstance,
  type Instance,
  MAX_COST,
  MAX_CREDIT,
} from '../shared/matching/engine/instance.ts';

/** What is wrong with an instance file, and on which line (from 1). */
export class MalformedFile extends Error {
  constructor(line: number, problem: string) {
    super(`line ${line}: ${problem}`);
    this.name = 'MalformedFile';
  }
}

const MAX_PEOPLE = 2 ** 27;
const MAX_EDGES = 2 ** 29;
const MAX_CAPACITY = 2 ** 30;
const LAST_TIER = 254;

/**
 * Reads an instance from a text file of whole numbers parted by white space: `n m e`, m capacities, n tiers, n credits, then e edges
 * `child volunteer cost`, all from 0. Of edges named twice the cheaper one counts.
 * @throws MalformedFile at the first number that is missing, out of range or not a number, and at anything behind the last one.
 */
export function readInstanceFile(path: string): Instance {
  const file = openSync(path, 'r');
  try {
    return readInstance(new NumberReader(file, fstatSync(file).size));
  } finally {
    closeSync(file);
  }
}

function readInstance(reader: NumberReader): Instance {
  const childCount = reader.next('number of children', 0, MAX_PEOPLE);
  const volunteerCount = reader.next('number of volunteers', 0, MAX_PEOPLE);
  const edgeCount = reader.next('number of edges', 0, MAX_EDGES);
  reader.expectAtLeast(volunteerCount + 2 * childCount + 3 * edgeCount);
  const capacities = new Int32Array(volunteerCount);
  const tiers = new Uint8Array(childCount);
  const credits = new Int32Array(childCount);
  for (let at = 0; at < volunteerCount; at++) capacities[at] = reader.next('capacity', 1, MAX_CAPACITY);
  for (let at = 0; at < childCount; at++) tiers[at] = reader.next('tier', 1, LAST_TIER);
  for (let at = 0; at < childCount; at++) credits[at] = reader.next('credit', 0, MAX_CREDIT);
  const edges = readEdges(reader, edgeCount, childCount, volunteerCount);
  reader.expectEnd();
  return canonicalInstance({ childCount, volunteerCount, capacities, tiers, credits, ...edges });
}

function readEdges(reader: NumberReader, edgeCount: number, childCount: number, volunteerCount: number) {
  const rows = new Int32Array(edgeCount);
  const columns = new Int32Array(edgeCount);
  const costs = new Int32Array(edgeCount);
  const rowStart = new Int32Array(childCount + 1);
  let isByRow = true;
  for (let edge = 0; edge < edgeCount; edge++) {
    const row = reader.next('child', 0, childCount - 1);
    rows[edge] = row;
    columns[edge] = reader.next('volunteer', 0, volunteerCount - 1);
    costs[edge] = reader.next('cost', 0, MAX_COST);
    rowStart[row + 1]!++;
    if (edge > 0 && row < rows[edge - 1]!) isByRow = false;
  }
  for (let row = 0; row < childCount; row++) rowStart[row + 1]! += rowStart[row]!;
  if (isByRow) return { rowStart, columns, costs };
  return { rowStart, columns: byRow(rows, columns, rowStart), costs: byRow(rows, costs, rowStart) };
}

/** Counting sort of the values of edges by row. */
function byRow(rows: Int32Array, values: Int32Array, rowStart: Int32Array): Int32Array {
  const next = rowStart.slice();
  const sorted = new Int32Array(values.length);
  for (let edge = 0; edge < rows.length; edge++) sorted[next[rows[edge]!]!++] = values[edge]!;
  return sorted;
}

const CHUNK_BYTES = 1 << 18;
const NEWLINE = 10;
const ZERO = 48;
const LONGEST_SHOWN = 24;

/** Reads whole numbers from a file chunk by chunk, and knows the line it is on. */
class NumberReader {
  private readonly file: number;
  private readonly bytesInFile: number;
  private readonly chunk = new Uint8Array(CHUNK_BYTES);
  private at = 0;
  private end = 0;
  private line = 1;
  /** Line of the last number read. */
  private lastLine = 1;

  constructor(file: number, bytesInFile: number) {
    this.file = file;
    this.bytesInFile = bytesInFile;
  }

  /** The next number, `low` to `high`. */
  next(name: string, low: number, high: number): number {
    let byte = this.skipSpace();
    if (byte === -1) throw new MalformedFile(this.lastLine, `expected ${name}, found the end of the file`);
    this.lastLine = this.line;
    let value = 0;
    const { chunk } = this;
    while (byte >= ZERO && byte < ZERO + 10 && value <= high) {
      value = value * 10 + byte - ZERO;
      byte = ++this.at < this.end ? chunk[this.at]! : this.refill();
    }
    if (!isSpace(byte) || value < low || value > high) {
      throw new MalformedFile(this.line, this.complaint(name, low, high, value));
    }
    return value;
  }

  /** Refuses a file that is too short to hold `count` more numbers, before room is made for them. */
  expectAtLeast(count: number): void {
    if (2 * count - 1 <= this.bytesInFile) return;
    while (this.skipSpace() !== -1) {
      this.lastLine = this.line;
      this.at++;
    }
    throw new MalformedFile(
      this.lastLine,
      `expected ${count} more numbers after the counts, found the end of the file`,
    );
  }

  expectEnd(): void {
    if (this.skipSpace() !== -1) {
      throw new MalformedFile(this.line, `expected the end of the file, found "${this.restOfToken()}"`);
    }
  }

  private complaint(name: string, low: number, high: number, value: number): string {
    const digits = value > 0 ? String(value) : '';
    return `expected ${name} ${low} to ${high}, found "${digits}${this.restOfToken()}"`;
  }

  private restOfToken(): string {
    let text = '';
    for (let byte = this.current(); !isSpace(byte) && text.length < LONGEST_SHOWN; byte = this.current()) {
      text += byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '?';
      this.at++;
    }
    return text;
  }

  private current(): number {
    return this.at < this.end ? this.chunk[this.at]! : this.refill();
  }

  /** The first byte that is not white space, or -1 at the end. */
  private skipSpace(): number {
    let byte = this.current();
    while (isSpace(byte) && byte !== -1) {
      if (byte === NEWLINE) this.line++;
      byte = ++this.at < this.end ? this.chunk[this.at]! : this.refill();
    }
    return byte;
  }

  private refill(): number {
    this.at = 0;
    this.end = readSync(this.file, this.chunk, 0, CHUNK_BYTES, null);
    return this.end > 0 ? this.chunk[0]! : -1;
  }
}

/** Space, tab, newline, carriage return, or the end of the file (-1). */
function isSpace(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13) || byte === -1;
}
