import type { Language } from '../../report/format.ts';
import type { Decision } from '../../scenario/case.ts';

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
};

/** A lever in plain words; its own name where there are none yet. */
export function leverName(lever: string, language: Language): string {
  return NAMES[lever]?.[language] ?? lever.replaceAll('_', ' ');
}

export function leverSettings(decision: Decision): string {
  return Object.entries(decision.settings)
    .filter(([key]) => key !== 'source')
    .map(([key, value]) => `${key.replaceAll('_', ' ')}: ${value}`)
    .join(' · ');
}
