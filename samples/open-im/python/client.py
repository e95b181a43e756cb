"""A tiny app backend: takes lines from standard input, posts them to the bot, prints what the bot says.

BOT_URL=http://localhost:3978 BOT_APP=my-app BOT_KEY=... python3 client.py
The host's setting Channels__OpenIm__Apps__0__CallbackUrl must be http://localhost:8080/bot (or what PORT says).
"""
import hashlib, hmac, json, os, sys, time, urllib.error, urllib.request, uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

URL, APP, KEY = os.environ.get("BOT_URL", "http://localhost:3978"), os.environ["BOT_APP"], os.environ["BOT_KEY"].encode()
CHAT = os.environ.get("CHAT", "chat-1")
seen = set()  # keep it where it outlives a restart


def signature(timestamp: str, body: bytes) -> str:
    return "v1=" + hmac.new(KEY, timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def tell_bot(event: dict, attempts: int = 5) -> dict:
    body = json.dumps(event).encode()
    for attempt in range(attempts):
        now = str(int(time.time() * 1000))  # signed anew for each attempt; the event keeps its id
        headers = {"Content-Type": "application/json", "X-Bot-Timestamp": now, "X-Bot-Signature": signature(now, body)}
        try:
            with urllib.request.urlopen(urllib.request.Request(f"{URL}/api/openim/{APP}/events", body, headers), timeout=30) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refused:
            if refused.code < 500:
                raise RuntimeError(refused.read().decode()) from refused
        except OSError:
            pass  # not reached, or cut off: the same id runs nothing twice
        time.sleep(2 ** attempt / 4)
    raise RuntimeError("the bot cannot be reached")


class Callback(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(min(int(self.headers.get("Content-Length", 0)), 1 << 20))
        timestamp = self.headers.get("X-Bot-Timestamp", "")
        fresh = timestamp.isdigit() and abs(time.time() - int(timestamp) / 1000) < 300
        given = (self.headers.get("X-Bot-Signature") or "").split(",")
        if not fresh or not any(hmac.compare_digest(one, signature(timestamp, body)) for one in given):
            return self.answer(401)
        event = json.loads(body)
        if event["id"] not in seen:
            seen.add(event["id"])
            show(event)
        self.answer(200)

    def answer(self, status: int):
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


def show(event: dict):
    if event["type"] == "reply":
        for message in event["messages"]:
            print("bot:", message.get("text") or message["media"]["url"], flush=True)
    elif event["type"] == "handoff":
        print("a person is wanted:", event["queue"], flush=True)


server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "8080"))), Callback)
Thread(target=server.serve_forever, daemon=True).start()
print(f"listening on http://127.0.0.1:{server.server_port}/bot", flush=True)
for line in sys.stdin:
    if line.strip():
        tell_bot({"type": "message", "id": str(uuid.uuid4()), "conversation": CHAT,
                  "customer": {"id": "ann", "name": "Ann", "attributes": {"vip": "true"}}, "locale": "en", "text": line.strip()})
server.shutdown()
