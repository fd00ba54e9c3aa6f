/** Words of reports of harm. */
export const intakeHarmWords = {
  harm: {
    title: '孩子可能有危险，我要报告',
    danger: '孩子正处于危险之中的，请立即拨打 110。本报告不能代替报警。',
    known: '发生了什么、在哪里、孩子现在怎样',
    missing: '请写下您知道的情况，一句话也可以',
    street: '在哪个镇（街道）',
    streetUnknown: '不清楚',
    detail: '具体地点（选填）：小区、学校、门牌号',
    callBack: '怎样联系您（选填，可以匿名）',
    send: '立即报告',
    sent: '已收到报告，正在通知值班人员',
    privacy: '可以不留姓名和电话。所写内容单独加密保存，只有经办人员能够查看，每次查看均有记录。',
  },
} as const;
