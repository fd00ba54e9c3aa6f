/** What leads to a person: the spellings of their names, their phones, where they live. */
import type { Identifier } from '../../kernel/text/clear-text.ts';
import type { StandIn } from '../../kernel/text/stand-ins.ts';
import { writtenName } from '../../kernel/text/text.ts';
import type { ChildIdentity } from '../children/child.ts';
import { firstName } from '../children/first-name.ts';
import type { ReferralIdentity } from '../referrals/referral.ts';
import type { VolunteerIdentity } from '../volunteers/volunteer.ts';
import { membersOf } from './family.ts';

/** Given names that are words of every report: alone they name nobody, and taken out they would spoil it. */
const WORDS = new Set(
  '国庆 春节 中秋 元旦 清明 端午 平安 健康 快乐 开心 高兴 学习 成长 幸福 希望 阳光 未来 明天 天天 自强 自立 和平 建设 文明 文化 语文 数学 英语 书法 美术 音乐'.split(
    ' ',
  ),
);
/** Between the parts of a name in other scripts. */
const PARTS = /[\s·]+/;
const isHan = (name: string) => /^\p{Script=Han}+$/u.test(name);
const MIN_HAN = 2;
/** `Li` and `Na` are syllables of any text. */
const MIN_LATIN = 3;
/** Four characters: two surnames before the given name, or a given name of three. */
const LONG_NAME = 4;

function partsOf(name: string): string[] {
  const parts = name.split(PARTS);
  if (parts.length > 1) return isHan(parts.join('')) ? parts : [...parts, parts.toReversed().join(' ')];
  const letters = [...name];
  return isHan(name) && letters.length === LONG_NAME
    ? [firstName(name), letters.slice(-MIN_HAN).join('')]
    : [firstName(name)];
}

const isTelling = (part: string) =>
  !part.includes('*') && !WORDS.has(part) && [...part].length >= (isHan(part) ? MIN_HAN : MIN_LATIN);

/**
 * R-KE-26: A person is named by the whole name, by a given name of two characters or more that is no word of its own, and by each
 * part of a name that has parts. What cannot be told from a word, a given name of one character, names nobody.
 */
export function identifiersOfName(typed: string, as: StandIn): Identifier[] {
  const name = writtenName(typed);
  const texts = new Set([name, ...partsOf(name).filter(isTelling)]);
  return [...texts].map((text) => ({ text, as }));
}

/** `3幢201室` of `清潭新村3幢201室`: the door alone leads there, for whoever knows the estate. */
const DOOR = /\d.*$/u;
const MIN_DOOR = 3;

export function identifiersOfAddress(detail: string): Identifier[] {
  const door = DOOR.exec(detail.normalize('NFKC'))?.[0] ?? '';
  const isDoor = [...door].length >= MIN_DOOR && /\D/.test(door);
  return [detail, ...(isDoor ? [door] : [])].map((text) => ({ text, as: 'address' }));
}

const phone = (text: string): Identifier => ({ text, as: 'phone' });
/** The volunteer of the child’s pairing calls the child by it, and the guardian under it (R-IN-42). */
const shown = (identifier: Identifier): Identifier => ({ ...identifier, isShownToVolunteer: true });

export function identifiersOfChild({ name, address, ...family }: ChildIdentity): Identifier[] {
  const called = firstName(name);
  return [
    ...identifiersOfName(name, 'child').map((one) => (one.text === called ? shown(one) : one)),
    ...membersOf(family).flatMap((member) => [
      ...identifiersOfName(member.name, 'guardian'),
      shown(phone(member.phone)),
    ]),
    ...identifiersOfAddress(address.detail),
  ];
}

export const identifiersOfVolunteer = (identity: VolunteerIdentity): Identifier[] => [
  ...identifiersOfName(identity.name, 'volunteer'),
  phone(identity.phone),
];

const namesAs = (as: StandIn, name: string | undefined) =>
  name === undefined ? [] : identifiersOfName(name, as);

export const identifiersOfReferral = (identity: ReferralIdentity): Identifier[] => {
  const { referrer, child, guardian, detail, callBack } = identity;
  return [
    ...namesAs('child', child.name),
    ...namesAs('guardian', guardian.name),
    ...namesAs('referrer', referrer?.name),
    ...[guardian.phone, referrer?.phone, callBack].filter((one) => one !== undefined).map(phone),
    ...(detail === undefined ? [] : identifiersOfAddress(detail)),
  ];
};
