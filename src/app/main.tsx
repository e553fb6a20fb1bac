import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/source-sans-3/wght.css';
import '#ui/styles/mantine.css';
import '#ui/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/parts.css';
import '#ui/styles/lists.css';
import { mantineTheme, mantineVariables } from '#ui/mantine-theme.ts';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root element');
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={mantineTheme} cssVariablesResolver={mantineVariables} forceColorScheme="light">
      <Notifications position="bottom-center" autoClose={6000} />
      <App />
    </MantineProvider>
  </StrictMode>,
);
