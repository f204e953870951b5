/** Share of a standard normal variable below x (Abramowitz and Stegun 1964, 26.2.17: within 7.5e-8). */
export function normalShare(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const tail =
    (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x >= 0 ? 1 - tail : tail;
}

/** New pay over old, log-normal with a mean of 1 - meanLoss: who earns less than before, and by how much on average. */
export function losers(meanLoss: number, spread: number): { readonly share: number; readonly fall: number } {
  const mean = 1 - meanLoss;
  const centre = Math.log(mean) - (spread * spread) / 2;
  const share = normalShare(-centre / spread);
  return { share, fall: 1 - (mean * normalShare(-centre / spread - spread)) / share };
}
