import { int32s } from './arrays.ts';

/**
 * Who sits where: rows on the seats of columns. The seats of a column stand from `seatStart[column]` on, and the first
 * `occupied[column]` of them are taken.
 */
export interface Seating {
  /** One offset for each column, and behind the last one the number of seats. */
  readonly seatStart: Int32Array;
  readonly occupied: Int32Array;
  readonly rowAtSeat: Int32Array;
  /** Column and seat of each row; the column is -1 while it has none. */
  readonly columnOf: Int32Array;
  readonly seatOf: Int32Array;
}

export function newSeating(rowCount: number, seatStart: Int32Array): Seating {
  const columnCount = seatStart.length - 1;
  return {
    seatStart,
    occupied: int32s(columnCount),
    rowAtSeat: int32s(seatStart[columnCount]!),
    columnOf: int32s(rowCount).fill(-1),
    seatOf: int32s(rowCount),
  };
}

export function hasFreeSeat(s: Seating, column: number): boolean {
  return s.seatStart[column]! + s.occupied[column]! < s.seatStart[column + 1]!;
}

/** Puts a row on a given seat; whoever stood there is the caller's to look after. */
export function takeSeat(s: Seating, row: number, column: number, seat: number): void {
  s.columnOf[row] = column;
  s.seatOf[row] = seat;
  s.rowAtSeat[seat] = row;
}

/** Takes the next free seat of a column and tells which it is. */
export function openSeat(s: Seating, column: number): number {
  return s.seatStart[column]! + s.occupied[column]!++;
}

/**
 * Moves everybody along an alternating path by one: the last row of the path takes the given seat of `end`, the row before it the
 * seat so left, and so on back to `source`, which had none. `reachedFrom` names the row through which each column of the path was
 * reached.
 */
export function shiftAlong(
  s: Seating,
  source: number,
  end: number,
  endSeat: number,
  reachedFrom: Int32Array,
): void {
  let column = end;
  let seat = endSeat;
  for (;;) {
    const row = reachedFrom[column]!;
    const leftColumn = s.columnOf[row]!;
    const leftSeat = s.seatOf[row]!;
    takeSeat(s, row, column, seat);
    if (row === source) return;
    column = leftColumn;
    seat = leftSeat;
  }
}
