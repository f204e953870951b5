import type { Fault } from '../../kernel/errors.ts';
import { figure, figureArray, type Region } from '../../region/region.ts';

/** Two points of incomes on a platform through which no distribution goes: the higher one must be earned by fewer. */
export function platformFaults(region: Region): Fault[] {
  const high = figure(region, 'platform_high_income', {});
  if (high === undefined) return [];
  const of = (quantity: string) => figureArray(region, quantity, []).values[0];
  const [low, aboveLow, aboveHigh] = ['platform_low_income', 'platform_above_low', 'platform_above_high'].map(of);
  if (high.value > low && aboveHigh < aboveLow) return [];
  return [
    {
      where: high.file,
      line: high.line,
      found: `${aboveLow} of hosts with more than ${low}, ${aboveHigh} with more than ${high.value}`,
      expected: 'fewer hosts above platform_high_income than above platform_low_income, which is less',
    },
  ];
}
