/** Words of the part on residents and those who leave. */
export const PEOPLE_WORDS = {
  en: {
    title: 'People on the move',
    text: (start: string, end: string, children: string, old: string) =>
      `${start} people live in the town at the start and ${end} at the end; children of school age change by ${children}, people of 60 and over by ${old}.`,
    payers: (start: string, end: string) =>
      `For each pensioner ${start} people pay contributions at the start and ${end} at the end.`,
    away: (there: string, back: string) => `${there} have gone elsewhere for lack of work, and ${back} have come back.`,
    children: 'Under 15',
    working: '15 to 59',
    old: '60 and over',
    axis: 'Residents',
    ages: ['Under 6', '6 to 14', '15 to 34', '35 to 59', '60 and over'],
    age: 'Age',
    flow: 'Over the whole run',
    flows: {
      births: 'Births',
      deaths: 'Deaths',
      net_movers: 'Movers as before, net',
      fewer_for_work: 'Left, or did not come, for lack of work',
      returned_home: 'Came back',
    },
    destination: 'Destination',
    there: 'People of the town there',
    share: 'Share of those who leave, at the end',
    skills: 'Skills that left: people who lost a job and left the town',
    skill: 'Occupations',
    gone: 'People',
    services: (idle: string, saved: string) =>
      `Schools and clinics for people who have gone cost the city ${idle} in the last year; it saves ${saved} by merging them.`,
    refugees: (count: string) => `${count} refugees are in the town at the end; they are not counted as residents.`,
  },
  zh: {
    title: '人口流动',
    text: (start: string, end: string, children: string, old: string) =>
      `期初常住人口${start}，期末${end}；学龄儿童变化${children}，60岁及以上变化${old}。`,
    payers: (start: string, end: string) => `每名养老金领取者对应的缴费人数，期初${start}，期末${end}。`,
    away: (there: string, back: string) => `因缺少工作外出${there}人，其中返回${back}人。`,
    children: '15岁以下',
    working: '15至59岁',
    old: '60岁及以上',
    axis: '常住人口',
    ages: ['6岁以下', '6至14岁', '15至34岁', '35至59岁', '60岁及以上'],
    age: '年龄',
    flow: '整个模拟期',
    flows: {
      births: '出生',
      deaths: '死亡',
      net_movers: '一向的净迁移',
      fewer_for_work: '因缺少工作而离开或不来',
      returned_home: '返回',
    },
    destination: '去向',
    there: '在当地的本市人',
    share: '期末外出者中的比例',
    skills: '流失的技能：失去工作并离开本市的人',
    skill: '职业',
    gone: '人数',
    services: (idle: string, saved: string) =>
      `最后一年，为已离开的人保留的学校和诊所花费${idle}；通过撤并节省${saved}。`,
    refugees: (count: string) => `期末本市有难民${count}人，不计入常住人口。`,
  },
} as const;
