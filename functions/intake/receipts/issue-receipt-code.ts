import type { Child } from '../../../shared/intake/children/child.ts';
import { smsObstacle } from '../../../shared/intake/reachability/reachability.ts';
import { DELIVERY_REASONS } from '../../../shared/kernel/delivery-reasons.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { templateOf } from '../../../shared/sms-templates.ts';
import { childFact } from '../../casework/child-outcome.ts';
import { guardianConcerned } from '../../casework/concerned-people.ts';
import { receiptCodeMessage } from '../../messages/intake/receipt-code.ts';
import { childUnchanged } from '../../store/intake/children.ts';
import { readSettings } from '../../store/office/settings.ts';
import { loadRecords } from '../children/child-records.ts';
import { logIdentityAccess } from '../identities/identity-access-log.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';
import { withoutFormerCode } from './family-codes.ts';
import { nextCode } from './next-code.ts';
import { withoutCode } from './remembered-code.ts';

type IssueCall = IntakeCall<'issueReceiptCode'>;

/** A text that would not arrive is refused before the former code is void. */
async function refuseSms(child: Child): Promise<Refusal | undefined> {
  const settings = await readSettings(child.districtCode);
  const hasTemplate = templateOf(settings, 'ownReceiptCode') !== undefined;
  const obstacle = smsObstacle(child, { hasTemplate, isNecessary: true });
  return obstacle && refuse('noTextMessage', { detail: DELIVERY_REASONS[obstacle] });
}

const messagesFor = ({ body }: IssueCall) =>
  body.by === 'sms' ? (['receiptCodeIssued', 'ownReceiptCode'] as const) : (['receiptCodeIssued'] as const);

/** R-IN-114: A receipt code that an officer issues is logged with its reason and sent to the district; a letter shows it once, a text message to nobody but its holder. */
export const issueReceiptCode: IntakeOperation<'issueReceiptCode'> = async (call) => {
  const { body, actor, now } = call;
  const records = await loadRecords(call);
  if (isRefusal(records)) return records;
  const { child, identity } = records;
  const alone = await call.fourEyes(await guardianConcerned(child));
  if (alone) return alone;
  if (!identity[body.for]) return refuse(body.for === 'carer' ? 'noCarer' : 'noGuardian');
  if (body.for === 'carer' && body.by === 'sms') return refuse('noTextMessage');
  const refused = body.by === 'sms' ? await refuseSms(child) : undefined;
  if (refused) return refused;
  const isShown = body.by === 'letter';
  const { code, issue, changes } = await nextCode(records, body.for, { at: now, by: actor.id, isShown });
  const fact = childFact(child, 'child.codeIssued', { why: `${body.by}: ${body.reason}` });
  const noted = await logIdentityAccess(call, [fact], isShown ? 1 : 0);
  const reply = { by: body.by, issuedAt: now };
  return {
    status: 201,
    body: isShown ? { code, ...reply } : reply,
    ...(isShown && { remembered: withoutCode({ code, ...reply }, 'code', issue) }),
    changes: [
      childUnchanged(child),
      ...withoutFormerCode(identity),
      ...changes,
      ...messagesFor(call).map((kind) => receiptCodeMessage(child, kind, call)),
      ...noted.changes,
    ],
    facts: noted.facts,
  };
};
