// A tiny app backend: takes lines from standard input, posts them to the bot, prints what the bot says.
//
// BOT_URL=http://localhost:3978 BOT_APP=my-app BOT_KEY=... node client.mjs
// The host's setting Channels__OpenIm__Apps__0__CallbackUrl must be http://localhost:8080/bot (or what PORT says).
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

const { BOT_URL = 'http://localhost:3978', BOT_APP, BOT_KEY, CHAT = 'chat-1', PORT = '8080' } = process.env;
const seen = new Set(); // keep it where it outlives a restart

const signature = (timestamp, body) => 'v1=' + createHmac('sha256', BOT_KEY).update(`${timestamp}.`).update(body).digest('hex');

async function tellBot(event, attempts = 5) {
  const body = JSON.stringify(event);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const now = String(Date.now()); // signed anew for each attempt; the event keeps its id
    let answer;
    try {
      answer = await fetch(`${BOT_URL}/api/openim/${BOT_APP}/events`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Bot-Timestamp': now, 'X-Bot-Signature': signature(now, body) },
        body,
        signal: AbortSignal.timeout(30_000),
      });
    } catch {
      // Not reached, or cut off: the same id runs nothing twice.
    }
    if (answer?.ok) return answer.json();
    if (answer && answer.status < 500) throw new Error(await answer.text());
    await wait(250 * 2 ** attempt);
  }
  throw new Error('the bot cannot be reached');
}

function isSigned(request, body) {
  const timestamp = request.headers['x-bot-timestamp'] ?? '';
  const expected = Buffer.from(signature(timestamp, body));
  const given = (request.headers['x-bot-signature'] ?? '').split(',').map((one) => Buffer.from(one));
  return Math.abs(Date.now() - Number(timestamp)) < 300_000 && given.some((one) => one.length === expected.length && timingSafeEqual(one, expected));
}

function show(event) {
  if (event.type === 'reply') {
    for (const message of event.messages) console.log('bot:', message.text ?? message.media.url);
  } else if (event.type === 'handoff') {
    console.log('a person is wanted:', event.queue);
  }
}

const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts);
  if (!isSigned(request, body)) return response.writeHead(401).end();
  const event = JSON.parse(body);
  if (!seen.has(event.id)) {
    seen.add(event.id);
    show(event);
  }
  response.writeHead(200).end();
});

server.listen(Number(PORT), '127.0.0.1', async () => {
  console.log(`listening on http://127.0.0.1:${server.address().port}/bot`);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    await tellBot({
      type: 'message', id: randomUUID(), conversation: CHAT, locale: 'en', text: line.trim(),
      customer: { id: 'ann', name: 'Ann', attributes: { vip: 'true' } },
    });
  }
  server.close();
});
