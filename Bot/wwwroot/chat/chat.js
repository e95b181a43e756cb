// Opens the conversation with the bot, keeps it over reloads, and says so when that is not possible.
(function () {
  'use strict';

  var settings = JSON.parse(document.getElementById('settings').textContent);
  var texts = settings.texts;
  var domain = location.origin + '/v3/directline';
  var storageKey = 'channelbot:' + settings.bot;
  var locale = settings.language === 'zh' ? 'zh-CN' : 'en-US';
  var chat = document.getElementById('chat');
  var notice = document.getElementById('notice');
  var retry = document.getElementById('retry');
  var line = null;
  var watches = [];

  function storage(action) {
    // A browser that forbids storage forbids it by throwing; the chat then works without memory.
    try {
      return action(window.sessionStorage);
    } catch (forbidden) {
      return null;
    }
  }

  function remembered() {
    return storage(function (store) { return JSON.parse(store.getItem(storageKey)); });
  }

  function remember() {
    if (line && line.conversationId && line.token) {
      storage(function (store) {
        store.setItem(storageKey, JSON.stringify({ conversationId: line.conversationId, token: line.token }));
      });
    }
  }

  function forget() {
    storage(function (store) { store.removeItem(storageKey); });
  }

  function tell(text, button) {
    notice.hidden = !text;
    notice.querySelector('p').textContent = text || '';
    retry.textContent = button || texts.tryAgain;
  }

  function post(path, token) {
    var headers = token ? { Authorization: 'Bearer ' + token } : {};
    return fetch(domain + path, { method: 'POST', headers: headers });
  }

  // The stored conversation with a fresh token, if both are still good.
  async function resume() {
    var stored = remembered();
    if (!stored || !stored.token) {
      return null;
    }

    var answer = await post('/tokens/refresh', stored.token);
    if (answer.ok) {
      var resource = await answer.json();
      return { conversationId: resource.conversationId, token: resource.token, watermark: '0' };
    }

    if (answer.status < 500) {
      forget();
    }

    return null;
  }

  async function begin() {
    var answer = await post('/tokens/page?bot=' + encodeURIComponent(settings.bot));
    if (!answer.ok) {
      var problem = await answer.json().catch(function () { return null; });
      throw new Error(problem && problem.error && problem.error.code === 'NotPublic' ? texts.notLocal : texts.noToken);
    }

    var resource = await answer.json();
    return { token: resource.token, conversationStartProperties: { locale: locale } };
  }

  function leave() {
    watches.forEach(function (watch) { watch.unsubscribe(); });
    watches = [];
    if (line) {
      line.end();
      line = null;
    }
  }

  function onStatus(status) {
    if (status === 2) {
      tell('');
      remember();
    } else if (status === 3) {
      forget();
      tell(texts.ended, texts.newConversation);
    } else if (status === 4) {
      forget();
      tell(texts.disconnected);
    }
  }

  function onActivity(activity) {
    if (activity.type === 'endOfConversation') {
      forget();
      tell(texts.ended, texts.newConversation);
    }
  }

  function render() {
    window.WebChat.renderWebChat({
      adaptiveCardsHostConfig: window.chatTheme.cardConfig(),
      directLine: line,
      locale: locale,
      nonce: settings.nonce,
      styleOptions: window.chatTheme.styleOptions(settings.title)
    }, chat);
  }

  async function open() {
    leave();
    tell('');
    try {
      var options = await resume() || await begin();
      options.domain = domain;
      line = window.WebChat.createDirectLine(options);
      render();
      watches = [line.connectionStatus$.subscribe(onStatus), line.activity$.subscribe(onActivity)];
    } catch (failure) {
      chat.textContent = '';
      tell(failure instanceof TypeError ? texts.noToken : failure.message);
    }
  }

  function restart() {
    leave();
    forget();
    // Web Chat keeps a conversation's messages in its store, and the store on the page: a fresh page is the clean start.
    location.reload();
  }

  function closeFrame() {
    window.parent.postMessage({ type: 'channelbot:close' }, '*');
  }

  window.chatTheme.useAccent(document.documentElement.dataset.accent);
  document.getElementById('restart').addEventListener('click', restart);
  retry.addEventListener('click', restart);
  window.addEventListener('pagehide', remember);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function () {
    if (line) {
      render();
    }
  });

  if (settings.framed && window.parent !== window) {
    var close = document.getElementById('close');
    close.hidden = false;
    close.addEventListener('click', closeFrame);
    document.addEventListener('keydown', function (pressed) {
      if (pressed.key === 'Escape' && !pressed.defaultPrevented) {
        closeFrame();
      }
    });
  }

  open();
})();
