/**
 * Zeroed typed arrays. An array of its own costs V8 some microseconds, whatever its length, and a solve asks for thirty: in a district
 * more than half of its time. So small ones are cut side by side from a chunk, none of whose bytes is ever given out twice.
 */
const CHUNK_BYTES = 2 ** 16;
const MAX_BYTES_CUT = CHUNK_BYTES / 4;

let chunk = new ArrayBuffer(0);
let used = 0;

export const int32s = (length: number): Int32Array => cut(Int32Array, length);

export const float64s = (length: number): Float64Array => cut(Float64Array, length);

export const bytes = (length: number): Uint8Array => cut(Uint8Array, length);

/** Whole numbers of 32 bits where all fit, else of 53. */
export type WholeNumbers = Int32Array | Float64Array;

/** Room for numbers like those of another array. */
export const roomLike = (other: WholeNumbers, length: number): WholeNumbers =>
  other instanceof Int32Array ? int32s(length) : float64s(length);

interface ArrayKind<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): T;
  new (buffer: ArrayBuffer, byteOffset: number, length: number): T;
}

function cut<T>(Kind: ArrayKind<T>, length: number): T {
  const size = length * Kind.BYTES_PER_ELEMENT;
  if (size > MAX_BYTES_CUT) return new Kind(length);
  if (used + size > chunk.byteLength) {
    chunk = new ArrayBuffer(CHUNK_BYTES);
    used = 0;
  }
  const array = new Kind(chunk, used, length);
  // The next one starts at a multiple of 8, as float64 must.
  used += Math.ceil(size / 8) * 8;
  return array;
}
