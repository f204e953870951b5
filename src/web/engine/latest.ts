/**
 * Runs one job at a time and keeps only the latest of those that wait: while a lever moves, the runs in between are
 * left out, never queued.
 */
export function latest<In, Out>(
  job: (input: In) => Promise<Out>,
  show: (output: Out, input: In) => void,
  fail: (error: unknown, input: In) => void,
) {
  let running = false;
  let next: { readonly input: In } | undefined;
  const start = async (input: In): Promise<void> => {
    running = true;
    try {
      const output = await job(input);
      show(output, input);
    } catch (error) {
      fail(error, input);
    }
    running = false;
    const waiting = next;
    next = undefined;
    if (waiting !== undefined) void start(waiting.input);
  };
  return (input: In): void => {
    if (running) next = { input };
    else void start(input);
  };
}
