/** From a proposal to a pairing, when DynamoDB fails at any call. */
import type { Scene } from '../scene.ts';
import { describeFaults, type Step } from './every-fault.ts';
import { at } from './requests.ts';

const answerOf = ({ receiptCode, phoneLast4, proposalId }: Scene, answer: string) => ({
  ...{ receiptCode, phoneLast4, proposalId, answer },
  ...(answer === 'decline' && { reason: '孩子不愿意' }),
});
const guardian =
  (answer: string): Step['act'] =>
  (office, scene, headers) =>
    office.ask('answerAsGuardian', { body: answerOf(scene, answer), headers });
const volunteer: Step['act'] = (office, { volunteer: her, proposalId }, headers) =>
  office.ask('answerAsVolunteer', at(her, proposalId, headers, { answer: 'agree' }));

describeFaults({
  'the street confirms': {
    standing: 'proposed',
    act: (office, { officer, proposalId }, headers) =>
      office.ask('confirmProposal', at(officer, proposalId, headers)),
  },
  'the street declines': {
    standing: 'proposed',
    act: (office, { officer, proposalId }, headers) =>
      office.ask('declineProposal', at(officer, proposalId, headers, { reason: '家庭另有安排' })),
  },
  'the guardian agrees': { standing: 'streetConfirmed', act: guardian('agree') },
  'the guardian declines': { standing: 'volunteerAgreed', act: guardian('decline') },
  'the volunteer agrees, which begins the pairing': { standing: 'guardianAgreed', act: volunteer },
  'the guardian agrees, which begins the pairing': { standing: 'volunteerAgreed', act: guardian('agree') },
});
