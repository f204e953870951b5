import { useEffect, useState } from 'react';
import type { Section } from '../../report/document.ts';
import type { Language } from '../../report/format.ts';
import { tellingIn } from '../../report/parts/told.ts';
import { FINDINGS } from '../../report/report.ts';
import { inputOf, type Shown } from './brief.ts';
import { type Reads, recording } from './recording.ts';

/** A section of the report, and what it read to say what it says. */
export interface Found {
  readonly section: Section;
  readonly reads: Reads;
}

/** What the report finds, and the language it is told in. */
export interface Told {
  readonly of: Shown;
  readonly language: Language;
  readonly sections: readonly Found[];
}

/**
 * The findings of the report of a run, part by part with time for the page in between; while those of a new run come in, the
 * old ones stay.
 */
export function useFindings(shown: Shown | undefined, language: Language): Told | undefined {
  const [told, setTold] = useState<Told>();
  useEffect(() => {
    if (shown === undefined) return;
    let wanted = true;
    const tell = async (): Promise<void> => {
      const { input, took } = recording(inputOf(shown));
      const telling = tellingIn(input, language);
      const sections: Found[] = [];
      for (const part of FINDINGS) {
        const told = part(telling).filter((one) => one !== undefined);
        const reads = took();
        sections.push(...told.map((section) => ({ section, reads })));
        await new Promise((done) => setTimeout(done));
        if (!wanted) return;
      }
      setTold({ of: shown, language, sections });
    };
    void tell();
    return () => {
      wanted = false;
    };
  }, [shown, language]);
  return told;
}
