import { labelsOf } from '../../region/lookup.ts';
import type { Region } from '../../region/region.ts';
import type { Decision } from '../../scenario/case.ts';
import { type Language, localized } from '../format.ts';

const NAMES: Record<string, { en: string; zh: string }> = {
  close: { en: 'Close', zh: '关停' },
  open: { en: 'Start up', zh: '投产' },
  reline: { en: 'Reline', zh: '大修' },
  convert: { en: 'Replace by electric furnaces', zh: '改为电炉' },
  compress: { en: 'Fewer posts for the same work', zh: '压减岗位' },
  freeze_hiring: { en: 'No hiring from outside', zh: '不对外招人' },
  no_layoffs: { en: 'Nobody is laid off', zh: '不裁员' },
  early_retirement: { en: 'Early retirement', zh: '内退' },
  invest: { en: 'New jobs', zh: '新岗位' },
  notice: { en: 'Longer notice', zh: '延长预告期' },
  severance: { en: 'Severance on top of the law’s', zh: '法定以外的经济补偿' },
  reemployment_centre: { en: 'Re-employment centre', zh: '再就业服务中心' },
  wage_insurance: { en: 'Wage insurance', zh: '工资保险' },
  retraining: { en: 'Retraining', zh: '再培训' },
  public_works: { en: 'Public works', zh: '公益性岗位' },
  relocation: { en: 'Relocation grants', zh: '异地就业补助' },
  sme_support: { en: 'Support of small firms', zh: '小企业扶持' },
  move_tax_home: { en: 'The tax seat moves away', zh: '纳税地迁出' },
  hand_over_services: { en: 'Services handed to the city', zh: '企业办社会职能移交' },
  // Storage and power
  build_storage: { en: 'Build storage', zh: '建设储能' },
  run_power: { en: 'Run a power plant less, or close it', zh: '压减或关停电厂' },
  // Air
  clean_stacks: { en: 'Cleaner stacks', zh: '烟囱超低排放改造' },
  // Coal fires
  fight_fires: { en: 'Fight the fires', zh: '扑灭煤火' },
  watch_fires: { en: 'Watch the hot ground', zh: '监测火区' },
  open_fires: { en: 'Let visitors in, with consent', zh: '经家属同意开放火区' },
  // Rare metals
  open_deposit: { en: 'Deposit of rare metals opened', zh: '开发稀有金属矿床' },
  // The border
  // People on the move
  merge_services: { en: 'Schools and clinics are merged', zh: '撤并学校和诊所' },
  homecoming: { en: 'Grants to those who come back', zh: '返乡补助' },
  // Exporting the mill
  export_mill: { en: 'Sell the works abroad', zh: '拆除外售' },
  // Livelihoods on a platform
  platform_training: { en: 'Training for a platform', zh: '直播电商培训' },
  // Memory and heritage
  record: { en: 'Record before it is gone', zh: '抢救记录' },
  restore: { en: 'Restore', zh: '修复' },
  culture_park: { en: 'Culture park', zh: '文化公园' },
  demolish: { en: 'Demolish', zh: '拆除' },
};

/** A lever in plain words; its own name where there are none yet. */
export function leverName(lever: string, language: Language): string {
  return NAMES[lever]?.[language] ?? lever.replaceAll('_', ' ');
}

/** Its further settings, as they were written. */
export function leverSettings(decision: Decision): string {
  return Object.entries(decision.settings)
    .filter(([key]) => key !== 'source')
    .map(([key, value]) => `${key.replaceAll('_', ' ')}: ${value}`)
    .join(' · ');
}

/** The names of what a decision acts on. */
export function leverTargets({ on }: Decision, region: Region, language: Language): string {
  const all = ['plant', 'furnace', 'mine', 'seam'].flatMap((dimension) => [...labelsOf(region, dimension)]);
  return on
    .map((id) => {
      const label = all.find((one) => one.id === id);
      return label === undefined ? id : localized(label.names, language);
    })
    .join(', ');
}
