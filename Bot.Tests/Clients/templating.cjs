// Microsoft's card templating engine: reads [{template, data}] from standard input, writes the expanded cards as one JSON list.
'use strict';

const { Template } = require('adaptivecards-templating');

let input = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', piece => (input += piece));
process.stdin.on('end', () => {
  const expanded = JSON.parse(input).map(({ template, data }) => {
    try {
      return { card: new Template(template).expand({ $root: data }) };
    } catch (error) {
      return { error: String(error.message) };
    }
  });
  process.stdout.write(JSON.stringify(expanded));
});
