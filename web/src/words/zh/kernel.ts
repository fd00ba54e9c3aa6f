/** Words that public pages and console share: the programme’s own terms. */
export const kernelWords = {
  brand: '常伴',
  switchLanguage: 'English',
  gender: { female: '女', male: '男' },
  kind: {
    orphan: '孤儿',
    unsupported: '事实无人抚养',
    leftBehind: '留守',
    lowIncome: '低保',
    disabled: '残疾',
    illness: '重病',
    other: '其他困境',
  },
  freeTime: {
    weekdayEvening: '工作日晚上',
    satMorning: '周六上午',
    satAfternoon: '周六下午',
    sunMorning: '周日上午',
    sunAfternoon: '周日下午',
    holidays: '寒暑假',
  },
  copy: '复制',
  copied: '已复制',
  retry: '重试',
  loading: '正在加载…',
  networkDown: '网络不通，请检查后重试。',
  unexpected: '出现意外问题，请稍后再试。',
} as const;
