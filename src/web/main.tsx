import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { createStore } from './state/page.ts';
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

// What comes only when it is asked for is fetched while nothing else is to do: the network may be off later. Where it
// is off already, it is fetched when it is asked for.
window.addEventListener('load', () => {
  setTimeout(
    () =>
      Promise.all([
        import('../scenario/link.ts'),
        import('../report/slides.ts'),
        import('./state/brief.ts'),
        import('../report/figures/bars.ts'),
        import('./views/DrawnMap.tsx'),
      ]).catch(() => undefined),
    1_000,
  );
});
