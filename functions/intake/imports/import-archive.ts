/**
 * The zip archive that an .xlsx file is: unpacked here, by Node’s own zlib, because a file of 4 MB may claim or hold
 * gigabytes and the spreadsheet reader sets no limit. What was found safe is packed again, uncompressed, for the reader.
 */
import { crc32, inflateRawSync } from 'node:zlib';

/** Sizes and offsets below are those of the format (PKWARE APPNOTE 4.3). */
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_HEADER = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
/** Sheets of real surveys unpack to 10 to 40 times their size, a bomb to 1,000 times; small ones may do as they like. */
const MAX_RATIO = 100;
const FREE_BYTES = 2_000_000;
const DEFLATED = 8;

export type Entries = Map<string, Buffer>;

export const isArchive = (file: Buffer) => file.length >= END_SIZE && file.readUInt32LE(0) === LOCAL_HEADER;

function endOf(file: Buffer): number {
  const first = Math.max(0, file.length - END_SIZE - LONGEST_COMMENT);
  for (let at = file.length - END_SIZE; at >= first; at--)
    if (file.readUInt32LE(at) === END_HEADER) return at;
  throw new RangeError('no end of central directory');
}

interface Listed {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly size: number;
  readonly local: number;
}

/** The central directory; a broken one throws a RangeError at the first read beyond the file. */
function* listed(file: Buffer): Generator<Listed> {
  const end = endOf(file);
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (file.readUInt32LE(at) !== CENTRAL_HEADER) throw new RangeError('no central directory entry');
    const nameEnd = at + CENTRAL_SIZE + file.readUInt16LE(at + 28);
    yield {
      name: file.toString('utf8', at + CENTRAL_SIZE, nameEnd),
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      size: file.readUInt32LE(at + 20),
      local: file.readUInt32LE(at + 42),
    };
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
}

function contentOf(file: Buffer, { flags, method, size, local }: Listed, maxOutputLength: number): Buffer {
  const start = local + LOCAL_SIZE + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const packed = file.subarray(start, start + size);
  if (flags & ENCRYPTED || packed.length < size) throw new RangeError('encrypted or cut off');
  if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength });
  if (method !== STORED || size > maxOutputLength) throw new RangeError('unknown method, or too large');
  return packed;
}

/** The entries that are wanted, at most `limitBytes` together once unpacked. Throws when the archive is broken or larger. */
export function unpack(file: Buffer, isWanted: (name: string) => boolean, limitBytes: number): Entries {
  const entries: Entries = new Map();
  let leftBytes = Math.min(limitBytes, FREE_BYTES + file.length * MAX_RATIO);
  for (const entry of listed(file)) {
    if (!isWanted(entry.name) || entries.has(entry.name)) continue;
    const content = contentOf(file, entry, Math.max(1, leftBytes));
    leftBytes -= content.length;
    entries.set(entry.name, content);
  }
  return entries;
}

function header(signature: number, size: number, name: Buffer, content: Buffer): Buffer {
  const isCentral = signature === CENTRAL_HEADER;
  const bytes = Buffer.alloc(size);
  const shared = isCentral ? 6 : 4;
  bytes.writeUInt32LE(signature, 0);
  if (isCentral) bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(20, shared);
  bytes.writeUInt32LE(crc32(content), shared + 10);
  bytes.writeUInt32LE(content.length, shared + 14);
  bytes.writeUInt32LE(content.length, shared + 18);
  bytes.writeUInt16LE(name.length, shared + 22);
  return bytes;
}

/** An archive of the entries, uncompressed. */
export function pack(entries: Entries): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of entries) {
    const name = Buffer.from(path);
    const entry = header(CENTRAL_HEADER, CENTRAL_SIZE, name, content);
    entry.writeUInt32LE(offset, 42);
    central.push(entry, name);
    locals.push(header(LOCAL_HEADER, LOCAL_SIZE, name, content), name, content);
    offset += LOCAL_SIZE + name.length + content.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(END_HEADER, 0);
  end.writeUInt16LE(entries.size, 8);
  end.writeUInt16LE(entries.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
