// A chat bubble for any page, with one tag:
//   <script src="https://YOUR-HOST/embed.js" data-lang="en" data-bot="NAME" data-color="#3456c8" async></script>
// All attributes may be left out.
(function () {
  'use strict';

  var script = document.currentScript;
  if (!script || window.channelBotEmbedded) {
    return;
  }

  window.channelBotEmbedded = true;
  var origin = new URL(script.src).origin;
  var language = (script.dataset.lang || document.documentElement.lang || navigator.language || 'en').toLowerCase().split('-')[0] === 'zh' ? 'zh' : 'en';
  var words = {
    en: { open: 'Chat with us', close: 'Close the chat', frame: 'Chat' },
    zh: { open: '在线客服', close: '关闭聊天', frame: '在线客服' }
  }[language];
  var colour = /^#?[0-9a-f]{6}$/i.test(script.dataset.color || '') ? '#' + script.dataset.color.replace('#', '') : '#3456c8';

  var css = [
    ':host { all: initial; }',
    '.bubble { align-items: center; background: ' + colour + '; border: 0; border-radius: 50%; bottom: max(20px, env(safe-area-inset-bottom));',
    '  box-shadow: 0 8px 24px rgb(10 20 50 / 30%); color: #fff; cursor: pointer; display: flex; height: 60px; justify-content: center;',
    '  position: fixed; inset-inline-end: 20px; width: 60px; z-index: 2147483646; }',
    '.bubble:focus-visible { outline: 3px solid #fff; outline-offset: -6px; box-shadow: 0 0 0 3px ' + colour + '; }',
    '.panel { background: Canvas; border: 0; border-radius: 18px; bottom: 96px; box-shadow: 0 18px 60px rgb(10 20 50 / 35%);',
    '  height: min(680px, calc(100vh - 120px)); overflow: hidden; position: fixed; inset-inline-end: 20px; width: 400px; z-index: 2147483647; }',
    '.panel[hidden] { display: none; }',
    'iframe { border: 0; display: block; height: 100%; width: 100%; }',
    '@media (max-width: 520px) { .panel { border-radius: 0; bottom: 0; height: 100vh; height: 100dvh; inset: 0; width: 100vw; } }'
  ].join('\n');

  function make(name, attributes) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    return element;
  }

  function address() {
    var url = new URL('/chat', origin);
    url.searchParams.set('lang', language);
    if (script.dataset.bot) {
      url.searchParams.set('bot', script.dataset.bot);
    }

    if (script.dataset.color) {
      url.searchParams.set('color', colour.slice(1));
    }

    return url.href;
  }

  function icon() {
    var space = 'http://www.w3.org/2000/svg';
    var svg = document.createElementNS(space, 'svg');
    var path = document.createElementNS(space, 'path');
    Object.entries({ viewBox: '0 0 24 24', width: '28', height: '28', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.8', 'stroke-linejoin': 'round', 'aria-hidden': 'true' })
      .forEach(function (pair) { svg.setAttribute(pair[0], pair[1]); });
    path.setAttribute('d', 'M5 4h14a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3h-6l-5 4v-4H5a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z');
    svg.append(path);
    return svg;
  }

  var host = make('div', { 'data-channelbot': '' });
  var shadow = host.attachShadow({ mode: 'open' });
  // A constructed sheet works on pages whose policy forbids inline styles.
  var sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];

  var bubble = make('button', { 'class': 'bubble', type: 'button', 'aria-label': words.open, title: words.open, 'aria-expanded': 'false', 'aria-controls': 'panel' });
  bubble.append(icon());
  var panel = make('div', { 'class': 'panel', id: 'panel', role: 'dialog', 'aria-label': words.frame, hidden: '' });
  shadow.append(bubble, panel);
  var frame = null;

  function show(open) {
    if (open && !frame) {
      frame = make('iframe', { src: address(), title: words.frame, allow: 'clipboard-write' });
      panel.append(frame);
    }

    panel.hidden = !open;
    bubble.setAttribute('aria-expanded', String(open));
    bubble.setAttribute('aria-label', open ? words.close : words.open);
    bubble.title = open ? words.close : words.open;
    if (open) {
      frame.focus();
    } else {
      bubble.focus();
    }
  }

  bubble.addEventListener('click', function () { show(panel.hidden); });
  document.addEventListener('keydown', function (pressed) {
    if (pressed.key === 'Escape' && !panel.hidden) {
      show(false);
    }
  });
  window.addEventListener('message', function (message) {
    if (frame && message.source === frame.contentWindow && message.origin === origin && message.data && message.data.type === 'channelbot:close') {
      show(false);
    }
  });

  function attach() {
    document.body.append(host);
  }

  if (document.body) {
    attach();
  } else {
    document.addEventListener('DOMContentLoaded', attach);
  }
})();
