/** Pairings of a district, a street, a volunteer. */
import type { DistrictCode, PairingId, StreetCode, VolunteerId } from '../../../shared/kernel/ids.ts';
import { type Pairing, pairingSchema } from '../../../shared/matching/pairings/pairing.ts';
import type { Source } from '../page.ts';
import { recordStore } from '../stored-kind.ts';

function placed({ id, status, startedAt, districtCode, streetCode, volunteerId }: Pairing) {
  const sk = `${status}#${startedAt}#${id}`;
  return {
    byDistrictPk: `PAIRINGS#${districtCode}`,
    byDistrictSk: sk,
    byStreetPk: `PAIRINGS#${streetCode}`,
    byStreetSk: sk,
    bySubjectPk: `VOLUNTEER#${volunteerId}#PAIRINGS`,
    bySubjectSk: sk,
  };
}

export const pairingRecords = recordStore<PairingId, Pairing>({
  table: 'program',
  prefix: 'PAIRING',
  sk: 'PAIRING',
  schema: pairingSchema,
  schemaVersion: 1,
  idOf: ({ id }) => id,
  placed,
});

export const {
  parse: parsePairing,
  get: getPairing,
  readMany: readPairings,
  create: createPairing,
  replace: replacePairing,
  unchanged: pairingUnchanged,
} = pairingRecords;

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
