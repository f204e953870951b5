import type { Language } from '../format.ts';

/** What a lever does, in Chinese; the catalogue says it in English. */
const CHINESE: Readonly<Record<string, string>> = {
  close: '让炉子、矿山或整座工厂停产。',
  open: '启用一台开始时没有运行的设备或矿山。',
  reline: '高炉停下来大修若干个月。',
  convert: '在同一个月关停一些设备，启用另一些。',
  compress: '把同样工作的岗位，按直线降到开始时的一定比例。',
  freeze_hiring: '不从外面招任何人。',
  no_layoffs: '不违背本人意愿裁人；富余人员留在编内。',
  early_retirement: '向符合条件的富余人员提供内退。',
  invest: '某一行业给一个本地劳动力市场带来岗位。',
  notice: '富余人员在多若干个月的时间里逐步离岗。',
  severance: '在法定经济补偿之外再加一定比例。',
  reemployment_centre: '失去工作的人先进再就业服务中心，按所在国的规定。',
  wage_insurance: '失业后若干个月内，补上新旧工资差额的一部分，以原工资的一定比例为限。',
  retraining: '失去工作的人中有一定比例接受再培训。',
  public_works: '给找工作很久的人提供岗位；没有写明月薪的按最低工资。',
  relocation: '给失去工作后到外地就业的人一笔补助。',
  sme_support: '每月给某一行业的小企业补助。',
  move_tax_home: '工厂缴纳企业所得税的注册地迁出本市。',
  build_storage: '建设一个储能项目，或让已开工的项目继续；建成后由少数人运行。',
  run_power: '让一座电厂按开始时出力的一定比例运行；为零即关停，由它供暖的房屋失去热源。',
  hand_over_services: '工厂的供暖、学校和诊所移交给市里。',
};

/** What a lever does: as the catalogue says it, or the same in Chinese where that is written. */
export function leverDoc(lever: string, doc: string, language: Language): string {
  return language === 'zh' ? (CHINESE[lever] ?? doc) : doc;
}
