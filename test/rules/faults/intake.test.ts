/** What families and streets do to a file, when DynamoDB fails at any call. */
import { FILLED_IN, survey } from '../../builders.ts';
import type { Office } from '../../journeys/in-process/cloud.ts';
import { OTHER_STREET, type Scene } from '../scene.ts';
import { describeFaults } from './every-fault.ts';
import { at } from './requests.ts';

/** Of this family alone: a number in letters. */
const nameOf = ({ childId }: Scene) =>
  `王${childId.replace(/\D/g, '').replace(/\d/g, (digit) => '甲乙丙丁戊己庚辛壬癸'.charAt(Number(digit)))}`;
/** Typed by nobody else: by it the files of one family are found. */
const gradeOf = ({ childId }: Scene) => `年级 ${childId}`;
const HOME = { streetCode: '320404003', communityCode: '320404003010', detail: '1幢1室' };

/** Every file that the family’s form has made, and what its log says. */
async function filed({ store, historyOf }: Office, scene: Scene) {
  const source = store.childrenOfStreets([HOME.streetCode as never]);
  const files = (await store.readAll(source, store.parseChild)).filter(
    ({ grade }) => grade === gradeOf(scene),
  );
  return Promise.all(files.map(async ({ id, status }) => [status, ...(await historyOf('child', id))]));
}

describeFaults({
  'a family sends the needs survey': {
    standing: 'waiting',
    status: 201,
    needsKey: true,
    look: filed,
    act: (office, scene, headers) => {
      const { child } = survey();
      const named = { ...child, name: nameOf(scene), grade: gradeOf(scene) };
      return office.ask('submitNeedsSurvey', { body: survey({ child: named, address: HOME }), headers });
    },
  },
  'the street verifies': {
    standing: 'submitted',
    act: (office, { officer, childId }, headers) => office.ask('verifyChild', at(officer, childId, headers)),
  },
  'the street offers the file to another one': {
    standing: 'waiting',
    act: (office, { officer, childId }, headers) =>
      office.ask('transferChild', at(officer, childId, headers, { ...OTHER_STREET, reason: '随父母迁居' })),
  },
  'the other street accepts it': {
    standing: 'offered',
    act: (office, { receiver, childId }, headers) =>
      office.ask('acceptTransfer', at(receiver, childId, headers, { detail: '8幢302室' })),
  },
  'the guardian asks to leave': {
    standing: 'paired',
    status: 201,
    needsKey: true,
    act: (office, { receiptCode, phoneLast4 }, headers) =>
      office.ask('submitWithdrawal', {
        body: { receiptCode, phoneLast4, cause: 'movingAway', reason: '准备搬到外地', ...FILLED_IN },
        headers,
      }),
  },
  'the guardian takes the request back': {
    standing: 'investigated',
    act: (office, { receiptCode, phoneLast4 }, headers) =>
      office.ask('takeBackWithdrawal', { body: { receiptCode, phoneLast4 }, headers }),
  },
});
