import { useEffect, useState } from 'react';
import { painted } from './painted.ts';

/** How this machine draws in three dimensions: by its graphics processor, by the main one in its place, or not at all. */
export type WebGl = 'quick' | 'slow' | 'none';

let known: WebGl | undefined;

/** Drivers that draw with the main processor; browsers do not own up to all of them as a “major performance caveat”. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

function probe(): WebGl {
  const context = (options: WebGLContextAttributes) => document.createElement('canvas').getContext('webgl2', options);
  const quick = context({ failIfMajorPerformanceCaveat: true });
  if (quick === null) return context({}) === null ? 'none' : 'slow';
  // Firefox says it under the plain name, others under that of the extension
  const named = quick.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL ?? quick.RENDERER;
  return SOFTWARE.test(String(quick.getParameter(named))) ? 'slow' : 'quick';
}

/** Found out after the first picture, since asking wakes the graphics processor; nothing until then. */
export function useWebGl(): WebGl | undefined {
  const [found, setFound] = useState(known);
  useEffect(() => {
    if (known !== undefined) return;
    let wanted = true;
    const ask = (): void => {
      known ??= probe();
      if (wanted) setFound(known);
    };
    void painted.then(() => setTimeout(ask));
    return () => {
      wanted = false;
    };
  }, []);
  return found;
}
