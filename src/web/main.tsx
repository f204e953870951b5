import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { createStore } from './state/store.ts';
import './style/base.css';
import './style/frame.css';
import './style/levers.css';
import './style/figures.css';
import './style/views.css';
import { StoreContext } from './ui/context.ts';

const store = createStore();
void store.begin();

const place = document.getElementById('page');
if (place === null) throw new Error('the page has no place for the app');
createRoot(place).render(
  <StrictMode>
    <StoreContext value={store}>
      <App />
    </StoreContext>
  </StrictMode>,
);
