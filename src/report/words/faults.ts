import type { Fault } from '../../kernel/errors.ts';
import type { Language } from '../format.ts';

/**
 * What stops a lever from being put into a plan, in Chinese: by what the reader of scenarios says in English. Of what stands in
 * brackets there, the name is carried over.
 */
const SAID: readonly (readonly [RegExp, (name: string, more: string) => string])[] = [
  [
    /([\w-]+), for which no source was found; .*claims: \[([\w-]+)\]/,
    (name, claim) =>
      `${name}没有找到来源；只能用在把这一说法当作属实的方案里：先在“说法”中打开 ${claim}，此后每个数字都会注明`,
  ],
  [
    /([\w-]+), which runs while or after it is taken apart/,
    (name) => `${name}在拆除期间或之后还在运行；须是到那时已关停且不再启用的机组：先关停，或推迟外迁`,
  ],
  [/([\w-]+), which is not built/, (name) => `${name}尚未建成；须是现有的机组`],
  [
    /([\w-]+), which carries no capacity of its own/,
    (name) => `${name}自身不承担产能；请选高炉或电弧炉，后续设备随之而去`,
  ],
  [/([\w-]+), which runs already/, (name) => `${name}已在运行；请选开始时没有运行的，或将其去掉`],
  [
    /(\w+), while another \w+ is paid by (\w+)/,
    (one, other) => `同类措施只能有一个支付方：这里是${one}，已有的是${other}`,
  ],
  [/(\w+), who pays nothing/, (name) => `${name}没有出资；请写明投资份额（0至1），或去掉支付方`],
  [/an end before the beginning/, () => '结束早于开始；结束须晚于开始'],
  [/([\d-]+); a month within the run/, (month) => `${month}不在模拟期内；请移动措施，或改变起点或月数`],
  [/nothing to act on/, () => '没有可作用的对象'],
];

/** @param called names of the pack’s labels in the language */
export function faultSaid(
  { found, expected, mend }: Fault,
  language: Language,
  called: (id: string) => string,
): { text: string; english: boolean } {
  const whole = [found, expected, mend].filter(Boolean).join('; ');
  if (language === 'zh') {
    for (const [pattern, say] of SAID) {
      const match = pattern.exec(whole);
      if (match !== null) return { text: say(called(match[1] ?? ''), match[2] ?? ''), english: false };
    }
  }
  return { text: whole, english: language !== 'en' };
}
