/**
 * An expression that differs by the label of a closed dimension: `IF d = d.a THEN ... ELSE IF ...`, and 0 for labels that are
 * not named.
 */
export function byLabel(dimension: string, expressions: Readonly<Record<string, string>>): string {
  return Object.entries(expressions).reduceRight(
    (rest, [label, expression]) => `IF ${dimension} = ${dimension}.${label} THEN ${expression} ELSE ${rest}`,
    '0',
  );
}
