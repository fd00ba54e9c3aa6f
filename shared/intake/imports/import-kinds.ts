/** The kinds of a child as lists write them (R-OF-20). */

import { dateIn } from '../../kernel/instants.ts';
import { ALL_KINDS, checkKinds } from '../../office/kinds/kinds.ts';
import { type Column, fault } from './import-column.ts';
import { listReader, namesOf } from './import-lists.ts';

export const KIND_NAMES = namesOf(
  Object.fromEntries(
    ALL_KINDS.map(({ code, names, alsoWritten }) => [code, [names.zh, names.en, ...alsoWritten]]),
  ),
);

const read = listReader(KIND_NAMES, 'kind.unknown');

/** Of the district that imports: one that it has retired is refused (R-OF-21). */
export const readKinds: Column['read'] = (text, { now, districtCode }) => {
  const reading = read(text);
  if ('fault' in reading) return reading;
  const kinds = reading.value as string[]; // as listReader makes it
  const refused = checkKinds(kinds, { district: districtCode, on: dateIn(now) });
  return refused ? fault(refused) : reading;
};
