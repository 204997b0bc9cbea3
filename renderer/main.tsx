// before the components, whose own styles come after and prevail
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { askBeforeLeaving, hearEvents } from './frame/boot.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');
hearEvents();
askBeforeLeaving();
createRoot(root).render(<App />);
