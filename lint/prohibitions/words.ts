/** What no word of the product says, after 国办函〔2026〕12号: on pages, in messages, in digests, in the guides. */

export interface Prohibition {
  readonly rule: string;
  readonly pattern: RegExp;
}

const PEOPLE = '(?:streets?|towns?|communit(?:y|ies)|volunteers?|officers?|members?|pairings?|offices?)';

/** R-OF-41: No sentence and no order ranks streets or people: streets stand in administrative order, people by number, by name or by when something is due. */
const RANKING: readonly RegExp[] = [
  /排名|排行|名次|名列|位居|位列|排第|第[一二三四五六七八九十]名|前[三五十]名|倒数|垫底|榜单|[红黑]榜|领先|落后|评比|评优|通报表扬|通报批评/,
  /最[高低好差]的|最[高低好差]是|(?:走访|结对|联系|儿童|逾期)[^，。；]{0,8}最[多少]|最(?:积极|活跃|优秀|热心)|标兵|之星|先进(?:个人|集体|单位)/,
  /\brank(?:s|ed|ing|ings)?\b|\bleader ?boards?\b|\btop (?:\d+|three|five|ten)\b|\bfirst place\b|\boutperform\w*|\blagging\b/i,
  /\b(?:highest|lowest|largest|smallest)\b/i,
  new RegExp(`\\b(?:best|worst|most active|least active|leading)(?: performing)? ${PEOPLE}\\b`, 'i'),
  new RegExp(`\\b(?:most|fewest|least) (?:\\w+ )?(?:contacts|visits|children|hours|${PEOPLE})\\b`, 'i'),
];

/** R-OF-42: Nobody is given points, levels or badges for what they do. */
const POINTS: readonly RegExp[] = [
  /积分|得分|打分|评分|星级|勋章|徽章|等级分|志愿时长兑换/,
  /\b(?:badges?|star ratings?|reward points|bonus points|scores?|scoring|points (?:earned|for)|earn(?:s|ed)? points)\b/i,
];

/** R-OF-43: Nobody clocks in: a contact is written down afterwards, by its day alone. */
const CLOCK_IN: readonly RegExp[] = [
  /打卡|签到|签退|考勤/,
  /\b(?:clock(?:s|ed|ing)?[ -]in|check(?:s|ed|ing)?-ins?|punch(?:es|ed|ing)?[ -]in|daily streak)\b/i,
];

/** R-OF-44: Nobody’s time online is counted, and no sign-in is counted for it. */
const ONLINE_TIME: readonly RegExp[] = [
  /在线时长|使用时长|登录次数|在线率|活跃度|日活|点击率|阅读时长/,
  /\b(?:time online|online time|time spent (?:online|in the app)|logins? per|daily active|engagement rate)\b/i,
];

const all = (rule: string, patterns: readonly RegExp[]): Prohibition[] =>
  patterns.map((pattern) => ({ rule, pattern }));

const PROHIBITIONS: readonly Prohibition[] = [
  ...all('R-OF-41', RANKING),
  ...all('R-OF-42', POINTS),
  ...all('R-OF-43', CLOCK_IN),
  ...all('R-OF-44', ONLINE_TIME),
];

/** The rules that a text breaks, each with the words that do; none for a text as it should be. */
export const prohibitedIn = (text: string): string[] =>
  PROHIBITIONS.flatMap(({ rule, pattern }) => {
    const [found] = pattern.exec(text) ?? [];
    return found === undefined ? [] : [`${rule}: “${found}”`];
  });
