import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { NoProgram } from './frame/no-program.tsx';
import './theme/base.css';
import { ThemeProvider } from './theme/theme-provider.tsx';
import { connectToHost } from './transport/host-connection.ts';

const connection = connectToHost(window);
const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no place for the page');

createRoot(place).render(
  <StrictMode>
    <ThemeProvider>{connection === null ? <NoProgram /> : <App connection={connection} />}</ThemeProvider>
  </StrictMode>,
);
