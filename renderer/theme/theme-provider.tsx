import { FluentProvider } from '@fluentui/react-components';
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import { type Appearance, fluentTheme } from './fluent-theme.ts';
import { darkTokens, forcedTokens, lightTokens, type Tokens, tokenVariable } from './tokens.ts';

/** Gives everything inside the colours and type that the system asks for, and follows when the system changes. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const appearance = useSyncExternalStore(subscribeToSystem, readAppearance);
  const theme = useMemo(() => fluentTheme(appearance), [appearance]);
  const tokens = tokensOf[appearance];
  useLayoutEffect(() => setVariables(tokens), [tokens]);
  return (
    <TokenContext.Provider value={tokens}>
      {/* The class is not on the provider: Fluent gives the provider's classes to its dialogs too. */}
      <FluentProvider theme={theme}>
        <div className="app">{children}</div>
      </FluentProvider>
    </TokenContext.Provider>
  );
}

/** The colours in force, for what CSS cannot reach: charts. In forced colours they are names of system colours. */
export function useTokens(): Tokens {
  return useContext(TokenContext);
}

const TokenContext = createContext<Tokens>(lightTokens);

const tokensOf: Readonly<Record<Appearance, Tokens>> = { light: lightTokens, dark: darkTokens, forced: forcedTokens };

const forced = window.matchMedia('(forced-colors: active)');
const dark = window.matchMedia('(prefers-color-scheme: dark)');

function subscribeToSystem(onChange: () => void): () => void {
  for (const query of [forced, dark]) query.addEventListener('change', onChange);
  return () => {
    for (const query of [forced, dark]) query.removeEventListener('change', onChange);
  };
}

function readAppearance(): Appearance {
  if (forced.matches) return 'forced';
  return dark.matches ? 'dark' : 'light';
}

/** On the root element, so that what Fluent renders beside the page (dialogs) has them too. */
function setVariables(tokens: Tokens): void {
  for (const [name, colour] of Object.entries(tokens)) {
    document.documentElement.style.setProperty(tokenVariable(name), colour);
  }
}
