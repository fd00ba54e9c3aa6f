/** How a delivery reaches its recipient: by mail to a member, by webhook to the district’s group robot. */
import { readEnvironment } from '../../../shared/environment.ts';
import { harmStepOf } from '../../../shared/intake/harm/harm-clock.ts';
import { ROBOT, type StoredDelivery } from '../../../shared/kernel/delivery.ts';
import { isAllowedWebhook } from '../../../shared/kernel/webhook.ts';
import { log } from '../../http/log.ts';
import { parseReferral, referralsOfDistrict } from '../../store/intake/referrals.ts';
import { readMembers } from '../../store/office/members.ts';
import { readSettings } from '../../store/office/settings.ts';
import { readAll } from '../../store/page.ts';
import type { Letter } from './letters.ts';
import type { Mailer } from './mailer.ts';
import { postToRobot } from './webhook.ts';

/** Where members see what is to be taken up. */
const REFERRALS_PAGE = '/console/referrals';

export type Send = () => Promise<void>;

/** Read at the time of sending: an address is kept in one place, and whoever was suspended gets nothing. */
async function byMail(
  letter: Letter,
  { of, recipient }: StoredDelivery,
  mailer: Mailer,
): Promise<Send | undefined> {
  const [member] = await readMembers(new Set([recipient]));
  const isReached = member?.status === 'active' && member.districtCode === letter.districtCode;
  const address = isReached ? member.email : undefined;
  if (address === undefined) return undefined;
  await mailer.prepare();
  return () => mailer.send(letter, { of, recipient, address });
}

/** How many reports of harm nobody has taken up, and how many are not reported outside, as counts of what the robot posts. */
async function waitingCounts(district: Letter['districtCode']) {
  const open = await readAll(referralsOfDistrict(district, 'open'), parseReferral);
  const waiting = open.map(harmStepOf);
  return {
    count: waiting.filter((step) => step === 'takeUp').length,
    unreported: waiting.filter((step) => step === 'outsideReport').length,
  };
}

/** A group may have anybody in it: where a letter has words for it, they count and lead to a list. */
async function robotText(letter: Letter, pagesUrl: string): Promise<string> {
  const { robot, subject, text, path, districtCode } = letter;
  if (!robot) return `${subject}\n${text(new URL(path, pagesUrl).href)}`;
  const { count, unreported } = await waitingCounts(districtCode);
  const words = robot.zh.replace('{count}', String(count)).replace('{unreported}', String(unreported));
  return `${words}\n${new URL(REFERRALS_PAGE, pagesUrl).href}`;
}

/** The list of origins may have become shorter since the district typed the address. */
async function byRobot(letter: Letter): Promise<Send | undefined> {
  const { robotUrl: url } = (await readSettings(letter.districtCode)).alerts;
  if (url === '') return undefined;
  const { WEBHOOK_ORIGINS, PUBLIC_URL } = readEnvironment(process.env, ['WEBHOOK_ORIGINS', 'PUBLIC_URL']);
  if (isAllowedWebhook(url, WEBHOOK_ORIGINS.split(' ')))
    return async () => postToRobot(url, await robotText(letter, PUBLIC_URL));
  log.error('a district’s robot is not where webhooks may go', { district: letter.districtCode });
  return undefined;
}

/** `undefined` where there is nobody (any more) to send it to. */
export const channelOf = (
  letter: Letter,
  delivery: StoredDelivery,
  mailer: Mailer,
): Promise<Send | undefined> =>
  delivery.recipient === ROBOT ? byRobot(letter) : byMail(letter, delivery, mailer);
