import { render } from 'preact';
import { tokens } from '../client/index.ts';
import { direction, language } from './shared/texts.ts';
import { App } from './shell/App.tsx';
import { drawFavicon } from './shell/favicon.ts';
import './styles.css';

const sheet = new CSSStyleSheet();
sheet.replaceSync(tokens);
document.adoptedStyleSheets = [sheet];
document.documentElement.lang = language;
document.documentElement.dir = direction;
drawFavicon(false);

const desk = document.getElementById('desk');
if (desk) render(<App />, desk);
