import { aux, type EquationSpec } from '../../kernel/language.ts';

const PAY = 'CNY/(person*month)';

/** Contribution on the pay of a class, for one branch and side; `which` picks them by subscript. */
function contribution(pay: string, which: string): string {
  return `contribution_rate[${which}] * MAX(0, MIN(MAX(${pay}, contribution_floor[${which}]), contribution_ceiling[${which}]) - contribution_free[${which}])
      + contribution_rate_above[${which}] * MAX(0, ${pay} - contribution_ceiling[${which}])`;
}

/**
 * From gross to net pay for everybody along a dimension whose average gross pay is known.
 *
 * Tax is progressive and pay differs within a group, so tax on average pay would be too low. The people are cut into thirds
 * of a log-normal distribution; each third pays on its own average.
 *
 * @param name prefix of the equations
 * @param dimension whose people they are
 * @param pay name of their average gross pay
 */
export function payslip(name: string, dimension: string, pay: string): Record<string, EquationSpec> {
  const classPay = `${name}_class_pay`;
  return {
    [classPay]: aux([dimension, 'pay_class'], PAY, `${pay}[${dimension}] * class_pay[pay_class]`, {
      doc: 'Average gross pay of a third of the people.',
    }),
    [`${name}_contribution`]: aux(
      [dimension, 'insurance', 'side'],
      PAY,
      `SUM(${contribution(`${classPay}[${dimension}, *]`, 'insurance, side')}) / SIZE(pay_class)`,
      { doc: 'Contribution for each person, on average.' },
    ),
    [`${name}_class_taxable`]: aux(
      [dimension, 'pay_class'],
      PAY,
      `${classPay} - contributions_deductible * SUM(${contribution(`${classPay}[${dimension}, pay_class]`, '*, worker')})`,
      { doc: 'Taxable income of a third of the people.' },
    ),
    [`${name}_tax`]: aux(
      [dimension],
      PAY,
      `SUM(tax_step[*] * MAX(0, ${name}_class_taxable[${dimension}, *] - tax_bracket_from[*])) / SIZE(pay_class)`,
      { doc: 'Income tax of each person, on average.' },
    ),
    [`${name}_net`]: aux(
      [dimension],
      PAY,
      `${pay} - ${name}_tax - SUM(${name}_contribution[${dimension}, *, worker])`,
      {
        doc: 'Net pay of each person, on average.',
      },
    ),
  };
}
