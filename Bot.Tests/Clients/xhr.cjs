// The browser's XMLHttpRequest over Node's fetch, as far as DirectLineJS uses it: with files, blob addresses and binary answers.
'use strict';

module.exports = class FetchRequest {
  constructor() {
    Object.assign(this, { readyState: 0, status: 0, response: null, responseText: '', responseType: '', timeout: 0 });
    this.request = { headers: {} };
    this.given = new AbortController();
  }

  open(method, url) {
    Object.assign(this.request, { method, url });
    this.readyState = 1;
  }

  setRequestHeader(name, value) {
    this.request.headers[name] = value;
  }

  getAllResponseHeaders() {
    return [...(this.answered || [])].map(([name, value]) => `${name}: ${value}`).join('\r\n');
  }

  abort() {
    this.given.abort();
  }

  async send(body) {
    const timer = this.timeout ? setTimeout(() => this.given.abort('timeout'), this.timeout) : undefined;
    try {
      const { url, ...rest } = this.request;
      const answer = await fetch(url, { ...rest, body: body ?? undefined, signal: this.given.signal });
      const bytes = await answer.arrayBuffer();
      this.answered = answer.headers;
      this.responseText = new TextDecoder().decode(bytes);
      this.response = this.responseType === 'arraybuffer' ? bytes : this.responseType === 'json' ? parse(this.responseText) : this.responseText;
      this.status = answer.status;
    } catch {
      if (this.given.signal.aborted) {
        return this.given.signal.reason === 'timeout' && this.ontimeout?.();
      }
    } finally {
      clearTimeout(timer);
    }

    this.readyState = 4;
    this.onreadystatechange?.();
  }
};

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
