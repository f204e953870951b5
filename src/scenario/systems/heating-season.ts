import { figure, type Region } from '../../region/region.ts';

/** Whether a month of the year, from January, belongs to the heating season; none does where the pack knows of none. */
export function heatingMonths(region: Region): boolean[] {
  const first = figure(region, 'heating_first_month', {})?.value;
  const last = figure(region, 'heating_last_month', {})?.value;
  if (first === undefined || last === undefined) return new Array<boolean>(12).fill(false);
  return Array.from({ length: 12 }, (_, i) => {
    const month = i + 1;
    return first <= last ? month >= first && month <= last : month >= first || month <= last;
  });
}

/** 1 in months of the heating season, 0 in others. @param start number of the first month */
export function heatingPath(region: Region, start: number, months: number): Float64Array {
  const heated = heatingMonths(region);
  return Float64Array.from({ length: months + 1 }, (_, month) => (heated[(start + month) % 12] ? 1 : 0));
}
