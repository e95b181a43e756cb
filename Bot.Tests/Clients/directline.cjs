// DirectLineJS against the host; prints one line "ok NAME" per check of the protocol reference, exits 1 on the first that fails.
// usage: node directline.cjs http://127.0.0.1:PORT
'use strict';

const assert = require('node:assert/strict');
globalThis.WebSocket = require('ws');
const { DirectLine, ConnectionStatus } = require('botframework-directlinejs');

globalThis.XMLHttpRequest = require('./xhr.cjs');

const host = process.argv[2].replace(/\/$/, '');
const domain = `${host}/v3/directline`;
const open = new Set();

async function generate(body) {
  const answer = await fetch(`${domain}/tokens/generate`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body)
  });
  assert.equal(answer.status, 200);
  return answer.json();
}

function connect(options) {
  const line = new DirectLine({ domain, pollingInterval: 200, ...options });
  const seen = [];
  const statuses = [];
  line.connectionStatus$.subscribe(status => statuses.push(status), () => {});
  line.activity$.subscribe(activity => seen.push(activity), () => {});
  const client = { line, seen, statuses };
  open.add(client);
  return client;
}

async function until(what, condition, seconds = 30) {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline;) {
    const value = condition();
    if (value) {
      return value;
    }

    await new Promise(resolve => setTimeout(resolve, 25));
  }

  throw new Error(`timed out waiting for ${what}`);
}

function post(client, activity) {
  return new Promise((resolve, reject) => client.line.postActivity({ from: { id: 'u1' }, ...activity }).subscribe(resolve, reject));
}

async function connects() {
  const { token } = await generate();
  const client = connect({ token });
  await until('online', () => client.statuses.includes(ConnectionStatus.Online));
  await until('greeting', () => client.seen.some(activity => activity.text === 'welcome'));
  assert.deepEqual(client.statuses.slice(0, 3), [0, 1, 2]);
}

async function echoes() {
  const client = connect({ token: (await generate()).token });
  const id = await post(client, { type: 'message', text: 'hello', channelData: { clientActivityID: 'c1', mine: [1, 'two'] } });
  const echo = await until('echo', () => client.seen.find(activity => activity.id === id));
  assert.equal(echo.channelData.clientActivityID, 'c1');
  assert.deepEqual(echo.channelData.mine, [1, 'two']);
  await until('reply', () => client.seen.find(activity => activity.replyToId === id && activity.text === '1: hello'));
}

async function polls() {
  const marks = [];
  const client = connect({ token: (await generate()).token, webSocket: false });
  client.line.activity$.subscribe(() => marks.push(Number(client.line.watermark)), () => {});
  for (let number = 1; number <= 100; number++) {
    const id = await post(client, { type: 'message', text: `m${number}` });
    if (number % 25 === 0) {
      // However slow the machine is: the watermark has moved by now.
      await until(`m${number}`, () => client.seen.some(activity => activity.id === id), 60);
    }
  }

  await until('all', () => client.seen.length >= 201, 60);
  assert.equal(new Set(client.seen.map(activity => activity.id)).size, 201);
  assert.equal(client.seen.length, 201);
  // DirectLineJS hands on each set an activity at a time and takes the next one meanwhile (Observable.from with a scheduler, in a flatMap),
  // so sets mix when ticks are slow. Web Chat sorts by the number that we give.
  const sequence = activity => activity.channelData['webchat:sequence-id'];
  const said = client.seen.filter(activity => activity.from.role === 'user').sort((one, other) => sequence(one) - sequence(other)).map(activity => activity.text);
  assert.deepEqual(said, Array.from({ length: 100 }, (_, index) => `m${index + 1}`));
  assert.deepEqual(marks, [...marks].sort((one, other) => one - other));
  assert.ok(new Set(marks).size >= 4, `the watermark hardly moved: ${marks}`);
}

async function reconnects() {
  const client = connect({ token: (await generate()).token });
  await post(client, { type: 'message', text: 'before' });
  await until('reply', () => client.seen.length === 3);
  globalThis.lastSocket.terminate();
  await post(client, { type: 'message', text: 'after' });
  await until('the rest', () => client.seen.length >= 5, 40);
  assert.deepEqual(client.seen.map(activity => activity.text), ['welcome', 'before', '1: before', 'after', '2: after']);
}

async function ends() {
  const { token, conversationId } = await generate();
  const client = connect({ token, conversationId, webSocket: false, streamUrl: 'ws://127.0.0.1:1/unused' });
  await until('ended', () => client.statuses.includes(ConnectionStatus.Ended));
}

async function rejects() {
  const client = connect({ token: (await generate()).token });
  assert.equal(await post(client, { type: 'invoke', name: 'signin/tokenExchange', value: {} }), 'retry');
  await post(client, { type: 'message', text: 'alive' });
  await until('reply', () => client.seen.some(activity => activity.text === '1: alive'));
}

async function uploads() {
  const client = connect({ token: (await generate()).token });
  await until('online', () => client.statuses.includes(ConnectionStatus.Online));
  const attachments = ['first', 'second'].map(text => ({
    contentType: 'text/plain', name: 'a.txt', contentUrl: URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  }));
  const id = await post(client, { type: 'message', text: 'two files', attachments, channelData: { clientActivityID: 'files' } });
  const echo = await until('echo', () => client.seen.find(activity => activity.id === id));
  assert.equal(echo.channelData.clientActivityID, 'files');
  assert.equal(echo.text, 'two files');
  assert.equal(new Set(echo.attachments.map(file => file.name)).size, 2);
  const files = await Promise.all(echo.attachments.map(async file => [file.name, await (await fetch(file.contentUrl)).text()]));
  assert.deepEqual(files, [['a.txt', 'first'], [echo.attachments[1].name, 'second']]);
  await until('reply', () => client.seen.some(activity => activity.replyToId === id));
}

async function keepsApart() {
  const one = await generate();
  const other = await generate();
  const answer = await fetch(`${domain}/conversations/${other.conversationId}/activities`, { headers: { Authorization: `Bearer ${one.token}` } });
  assert.equal(answer.status, 403);
}

async function binds() {
  const client = connect({ token: (await generate({ user: { id: 'dl_x' } })).token });
  const id = await post(client, { type: 'message', text: 'who', from: { id: 'y' } });
  const echo = await until('echo', () => client.seen.find(activity => activity.id === id));
  assert.equal(echo.from.id, 'dl_x');
}

const Socket = globalThis.WebSocket;
globalThis.WebSocket = class extends Socket {
  constructor(...parameters) {
    super(...parameters);
    globalThis.lastSocket = this;
  }
};

const checks = { D1: connects, D2: echoes, D3: polls, D4: reconnects, D7: ends, D8: rejects, D9: uploads, D10: keepsApart, D11: binds };

(async () => {
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check();
      console.log(`ok ${name}`);
    } catch (failure) {
      console.log(`FAILED ${name}: ${failure && failure.stack || failure}`);
      process.exit(1);
    }

    open.forEach(client => client.line.end());
    open.clear();
  }

  process.exit(0);
})();
