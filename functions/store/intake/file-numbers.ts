/** Files by their number, in the program table: the last part of a number, or its beginning, finds a file by one query. */
import * as z from 'zod';
import type { FileKind } from '../../../shared/intake/children/search-keys.ts';
import { type FileRef, fileRefSchema } from '../../../shared/intake/receipts/receipt.ts';
import { type DistrictCode, typedNumber } from '../../../shared/kernel/ids.ts';
import { type Change, create } from '../change.ts';
import { readAll } from '../page.ts';

interface Numbered {
  readonly districtCode: DistrictCode;
  readonly fileNumber: string;
}

const partitionOf = (district: DistrictCode) => `NUMBERS#${district}`;
const prefixOf = (kind: FileKind, code: string) => `${kind.toUpperCase()}#${code}`;
const codeOf = (fileNumber: string) => fileNumber.split('-').at(-1) ?? '';

const numberSchema = z.object({ fileNumber: z.string(), file: fileRefSchema });

/** Goes with the new file; no two files have the same number. */
export const createFileNumber = ({ districtCode, fileNumber }: Numbered, file: FileRef): Change =>
  create('program', {
    pk: partitionOf(districtCode),
    sk: `${prefixOf(file.kind, codeOf(fileNumber))}#${fileNumber}`,
    fileNumber,
    file,
  });

/** The files whose number is this one, or whose last part begins so; none for a text that no number can hold. */
export async function filesNumbered(
  kind: FileKind,
  district: DistrictCode,
  typed: string,
): Promise<FileRef[]> {
  const number = typedNumber(typed);
  const code = codeOf(number);
  if (!/^[0-9A-Z]{2,8}$/.test(code)) return [];
  const found = await readAll(
    { table: 'program', partitions: [partitionOf(district)], skBegins: prefixOf(kind, code) },
    (item) => numberSchema.parse(item),
  );
  return found
    .filter(({ fileNumber }) => !number.includes('-') || fileNumber.startsWith(number))
    .map(({ file }) => file);
}
