/** Pairings of a district, a street, a volunteer. */
import type { DistrictCode, PairingId, StreetCode, VolunteerId } from '../../../shared/kernel/ids.ts';
import { type Pairing, pairingSchema } from '../../../shared/matching/pairings/pairing.ts';
import { readItems } from '../batch.ts';
import { type Change, create, replace, unchanged } from '../change.ts';
import type { Source } from '../page.ts';
import { readItem } from '../record.ts';

const pairingKey = (id: PairingId) => ({ pk: `PAIRING#${id}`, sk: 'PAIRING' });

function pairingItem(record: Pairing) {
  const pairing = pairingSchema.parse(record);
  const { id, status, startedAt, districtCode, streetCode, volunteerId } = pairing;
  const sk = `${status}#${startedAt}#${id}`;
  return {
    ...pairing,
    ...pairingKey(id),
    byDistrictPk: `PAIRINGS#${districtCode}`,
    byDistrictSk: sk,
    byStreetPk: `PAIRINGS#${streetCode}`,
    byStreetSk: sk,
    bySubjectPk: `VOLUNTEER#${volunteerId}#PAIRINGS`,
    bySubjectSk: sk,
  };
}

export const parsePairing = (item: unknown): Pairing => pairingSchema.parse(item);
export const getPairing = (id: PairingId) => readItem('program', pairingKey(id), parsePairing);
export const readPairings = (ids: readonly PairingId[]) =>
  readItems('program', ids.map(pairingKey), parsePairing);
export const createPairing = (pairing: Pairing): Change => create('program', pairingItem(pairing));

export const replacePairing = (before: Pairing, after: Pairing): Change =>
  replace('program', pairingItem({ ...after, version: before.version + 1 }), before.version);

/** Whoever writes with this rests on the pairing being as loaded. */
export const pairingUnchanged = ({ id, version }: Pairing): Change =>
  unchanged('program', pairingKey(id), version);

type Status = Pairing['status'] | undefined;
const beginning = (status: Status) => ({ skBegins: status && `${status}#` });

export const pairingsOfDistrict = (code: DistrictCode, status?: Status): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`PAIRINGS#${code}`],
  ...beginning(status),
});

export const pairingsOfStreets = (codes: readonly StreetCode[], status?: Status): Source => ({
  table: 'program',
  index: 'byStreet',
  partitions: codes.map((code) => `PAIRINGS#${code}`),
  ...beginning(status),
});

export const pairingsOfVolunteer = (id: VolunteerId, status?: Status): Source => ({
  table: 'program',
  index: 'bySubject',
  partitions: [`VOLUNTEER#${id}#PAIRINGS`],
  ...beginning(status),
});
