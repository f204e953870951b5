import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import type { Engine } from './engine/engine.ts';
import type { Address } from './state/address.ts';
import type { Brought } from './state/brought.ts';
import { createStore } from './state/store.ts';
import './style/base.css';
import './style/frame.css';
import './style/levers.css';
import './style/figures.css';
import './style/views.css';
import { StoreContext } from './ui/context.ts';

/** Puts the page in its place, and opens what the address names. */
export function start(engine: Engine, address: Address, region: Promise<Brought>): void {
  const store = createStore(engine, address);
  void store.begin(region);
  const place = document.getElementById('page');
  if (place === null) throw new Error('the page has no place for the app');
  createRoot(place).render(
    <StrictMode>
      <StoreContext value={store}>
        <App />
      </StoreContext>
    </StrictMode>,
  );
}
