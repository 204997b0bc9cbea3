import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { hearEvents } from './frame/boot.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');
hearEvents();
createRoot(root).render(<App />);
