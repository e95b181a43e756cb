using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Kit.Lanying;

/// <summary>A page to chat with the bot through the fake.</summary>
internal static class LanyingPage
{
    private const long User = 2_302_128_618_880;

    private const string Page = """
        <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Lanying on this machine 本机蓝莺</title>
        <style>body{font:15px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;margin:0 auto;max-width:40rem;padding:1rem;background:#f4f5f7}
        h1{font-size:1.1rem}p.m{white-space:pre-wrap;overflow-wrap:anywhere;background:#fff;border-radius:.6rem;padding:.6rem .8rem;margin:.5rem 0}p.u{background:#dbeafe;margin-left:20%}
        form{display:flex;gap:.5rem;position:sticky;bottom:0;background:#f4f5f7;padding:.6rem 0}input{flex:1;font:inherit;padding:.5rem;border:1px solid #aaa;border-radius:.4rem}button{font:inherit;padding:.5rem 1rem}</style>
        <h1>Lanying on this machine · 本机蓝莺</h1><div id="all" aria-live="polite"></div>
        <form><input id="text" aria-label="Message 消息" autocomplete="off" autofocus><button>Send 发送</button></form>
        <script>
        const all=document.getElementById('all'),text=document.getElementById('text');let shown='';
        async function show(){const list=await(await fetch('/page/messages')).json();const now=JSON.stringify(list);if(now!==shown){shown=now;all.replaceChildren(...list.map(m=>{
        const p=document.createElement('p');p.className='m'+(m.mine?' u':'');p.textContent=m.text||'['+m.kind+']';return p}));scrollTo(0,document.body.scrollHeight)}}
        document.forms[0].onsubmit=async e=>{e.preventDefault();const t=text.value.trim();if(!t)return;text.value='';await fetch('/page/say',{method:'POST',body:t});show()};
        setInterval(show,500);show()</script></html>
        """;

    /// <summary>Maps the page.</summary>
    public static void Map(WebApplication app, FakeLanying server)
    {
        app.MapGet("/", () => Results.Content(Page, "text/html; charset=utf-8"));
        app.MapGet("/page/messages", () => Results.Json(new JsonArray([.. server.Messages.Where(message => message.From == User || message.To == User).Select(message =>
            (JsonNode)new JsonObject { ["mine"] = message.From == User, ["text"] = message.Text, ["kind"] = message.Content })])));
        app.MapPost("/page/say", async (HttpContext context) =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var message = server.Write(User, await reader.ReadToEndAsync(context.RequestAborted));
            return server.Callback is null ? Results.Ok() : Results.StatusCode((int)await AnnounceAsync(server, message, context.RequestAborted));
        });
    }

    private static async Task<HttpStatusCode> AnnounceAsync(FakeLanying server, LanyingStored message, CancellationToken cancellationToken)
    {
        try
        {
            return await server.AnnounceAsync(message, cancellationToken);
        }
        catch (HttpRequestException failure)
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The bot at {server.Callback} cannot be reached: {failure.Message}"));
            return HttpStatusCode.BadGateway;
        }
    }
}
