/** From a contact to the end of a pairing, when DynamoDB fails at any call. */
import { describeFaults, type Step } from './every-fault.ts';
import { at } from './requests.ts';

const review =
  (decision: object): Step['act'] =>
  (office, { district, withdrawalId }, headers) =>
    office.ask('reviewWithdrawal', at(district, withdrawalId, headers, { reason: '同意', ...decision }));

describeFaults({
  'the volunteer logs a contact': {
    standing: 'paired',
    status: 201,
    // Without one a second entry is a second contact.
    needsKey: true,
    act: (office, { volunteer, childId }, headers) =>
      office.ask('logContact', {
        ...{ sub: volunteer, headers },
        body: {
          ...{ on: '2026-03-10', form: 'visit', reached: true, childIds: [childId] },
          ...{ minutes: 60, note: '一起读书' },
        },
      }),
  },
  'an officer ends the pairing': {
    standing: 'paired',
    act: (office, { officer, pairingId }, headers) =>
      office.ask(
        'endPairing',
        at(officer, pairingId, headers, {
          ...{ cause: 'movedAway', reason: '搬迁', farewell: '再见', then: 'requeue' },
        }),
      ),
  },
  'the street investigates a request to leave': {
    standing: 'leaving',
    act: (office, { officer, withdrawalId }, headers) =>
      office.ask(
        'investigateWithdrawal',
        at(officer, withdrawalId, headers, { finding: '已入户核实', recommends: 'approve' }),
      ),
  },
  'the district approves it, which ends the pairing': {
    standing: 'investigated',
    act: review({ decision: 'approve', then: 'close' }),
  },
  'the district approves it, and the child waits again': {
    standing: 'investigated',
    act: review({ decision: 'approve', then: 'requeue' }),
  },
  'the district rejects it': { standing: 'investigated', act: review({ decision: 'reject' }) },
});
