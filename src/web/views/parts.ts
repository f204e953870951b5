import { useEffect, useState } from 'react';
import { path, type Result } from '../../ensemble/result.ts';
import { headline } from '../../report/headline.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import { withLeverAt } from '../levers/edit.ts';
import { usePage, useStore } from '../ui/context.ts';

/** What one decision does within a plan: the plan less the same plan without it. */
export interface Part {
  readonly behind: number;
  readonly jobs: number;
  readonly tonnes: number;
}

/** What every decision of the plan that is shown does, as the runs without each come in. */
export function useParts(): readonly (Part | undefined)[] {
  const { shown, history } = usePage();
  const store = useStore();
  const [found, setFound] = useState<{ readonly of: ScenarioText; readonly parts: readonly (Part | undefined)[] }>();
  const still = history?.now === shown?.scenario ? shown : undefined;
  useEffect(() => {
    if (still === undefined) return;
    let wanted = true;
    const all = async (): Promise<void> => {
      const { scenario, ran } = still;
      const parts: (Part | undefined)[] = [];
      for (const index of (scenario.levers ?? []).keys()) {
        const without = await store.aside(withLeverAt(scenario, index, undefined));
        if (!wanted) return;
        parts.push(without === undefined ? undefined : less(ran.result, without.result));
        setFound({ of: scenario, parts: [...parts] });
      }
    };
    void all();
    return () => {
      wanted = false;
    };
  }, [still, store]);
  return found !== undefined && found.of === shown?.scenario ? found.parts : [];
}

function less(whole: Result, without: Result): Part {
  const [now, then] = [headline(whole), headline(without)];
  const tonnes = (from: Result) => path(from, 'co2').reduce((sum, value) => sum + value, 0);
  return {
    behind: now.leftBehind - then.leftBehind,
    jobs: now.jobsEnd - then.jobsEnd,
    tonnes: tonnes(whole) - tonnes(without),
  };
}
