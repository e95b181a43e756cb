// Microsoft's own card library reads cards as version 1.5 and says what it does not like.
// usage: node cards.cjs FILE, where FILE holds [{ "name": ..., "card": ... }]; prints one line per problem and at the end "read N".
'use strict';

globalThis.self = globalThis.window = globalThis;
globalThis.HTMLElement = class {};
const { readFileSync } = require('node:fs');
const { AdaptiveCard, HostConfig, SerializationContext, Versions } = require('adaptivecards/dist/adaptivecards.js');

// As many buttons in a row as Teams shows.
const host = new HostConfig({ actions: { maxActions: 6 } });
const words = ['text', 'title', 'label', 'placeholder', 'altText', 'fallbackText', 'url', 'id'];

function* notWords(node, path) {
  if (!node || typeof node !== 'object') {
    return;
  }

  for (const [name, value] of Object.entries(node)) {
    if (words.includes(name) && typeof value !== 'string') {
      yield `${path}/${name} is ${JSON.stringify(value)} and not a text`;
    }

    if (name !== 'data') {
      yield* notWords(value, `${path}/${name}`);
    }
  }
}

const cards = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const { name, card } of cards) {
  const context = new SerializationContext(Versions.v1_5);
  const read = new AdaptiveCard();
  read.hostConfig = host;
  read.parse(card, context);
  const problems = [...notWords(card, '')];
  for (let index = 0; index < context.eventCount; index++) {
    const { message } = context.getEventAt(index);
    // The library's own pattern remembers where it stopped and refuses every second language.
    if (!/^Invalid value "(en|zh)" for property "lang"/.test(message)) {
      problems.push(message);
    }
  }

  problems.push(...read.validateProperties().validationEvents.map(event => event.message));
  if (card.type !== 'AdaptiveCard' || !['1.0', '1.1', '1.2', '1.3', '1.4', '1.5'].includes(card.version)) {
    problems.push(`is ${card.type} ${card.version}`);
  }

  problems.forEach(problem => console.log(`${name}: ${problem}`));
}

console.log(`read ${cards.length}`);
