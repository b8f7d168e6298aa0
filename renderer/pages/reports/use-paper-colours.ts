import { type RefObject, useLayoutEffect } from 'react';
import { useTokens } from '../../theme/theme-provider.tsx';
import { forcedTokens, lightTokens, tokenVariable } from '../../theme/tokens.ts';

/** Paper is white, whatever the window looks like; where the system forces colours, they are its own. */
export function usePaperColours(area: RefObject<HTMLElement | null>): void {
  const tokens = useTokens();
  useLayoutEffect(() => {
    const style = area.current?.style;
    for (const [name, colour] of Object.entries(lightTokens)) {
      if (tokens === forcedTokens) style?.removeProperty(tokenVariable(name));
      else style?.setProperty(tokenVariable(name), colour);
    }
  }, [area, tokens]);
}
