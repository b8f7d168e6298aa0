import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { NoProgram } from './frame/no-program.tsx';
import './theme/base.css';
import { ThemeProvider } from './theme/theme-provider.tsx';
import { findPreloadTransport } from './transport/preload-transport.ts';

const transport = findPreloadTransport(window);
const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no place for the page');

createRoot(place).render(
  <StrictMode>
    <ThemeProvider>{transport === null ? <NoProgram /> : <App transport={transport} />}</ThemeProvider>
  </StrictMode>,
);
