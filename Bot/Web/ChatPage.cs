using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Dialogs.Packs;
using Bot.Releases;

namespace Bot.Web;

/// <summary>The page that shows a bot in Web Chat: by itself, or in a frame on another site.</summary>
internal sealed partial class ChatPage(ReleaseCatalog catalog, PagePolicy policy)
{
    private static readonly string Template = ReadTemplate();

    /// <summary>Answers with the page of the bot that the request names.</summary>
    public IResult Show(HttpContext context, bool framed)
    {
        var asked = context.Request.Query["bot"].ToString();
        var bot = asked.Length > 0 ? asked : catalog.Bots.Count > 0 ? catalog.Bots[0] : "";
        if (catalog.Live(bot) is not { } release)
        {
            return Results.Text($"There is no bot '{asked}' here.", statusCode: StatusCodes.Status404NotFound);
        }

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        policy.Apply(context, nonce, framed);
        return Results.Content(Fill(release, context.Request, nonce, framed), "text/html; charset=utf-8");
    }

    private static string Fill(Release release, HttpRequest request, string nonce, bool framed)
    {
        var language = PageLanguage.Of(request);
        var texts = ChatTexts.In(language);
        var title = release.Titles.GetValueOrDefault(language) ?? release.Titles.Values.FirstOrDefault() ?? release.Name;
        var settings = new ChatSettings(release.Name, title, language, framed, nonce, texts);
        var html = HtmlEncoder.Default;
        return Placeholder().Replace(Template, match => match.Groups[1].Value switch
        {
            "nonce" => html.Encode(nonce),
            "lang" => language == "zh" ? "zh-CN" : language,
            "title" => html.Encode(title),
            "initial" => html.Encode(StringInfo.GetNextTextElement(title.Trim())),
            "accent" => html.Encode(ColourOf(request)),
            "mode" => framed ? "framed" : "page",
            "settings" => JsonSerializer.Serialize(settings, ChatSettingsJson.Default.ChatSettings),
            "english" => html.Encode(AddressIn("en", request)),
            "chinese" => html.Encode(AddressIn("zh", request)),
            "englishCurrent" => language == "en" ? "true" : "false",
            "chineseCurrent" => language == "zh" ? "true" : "false",
            var text => html.Encode(texts[text]),
        });
    }

    private static string ColourOf(HttpRequest request) =>
        request.Query["color"].ToString() is { } colour && Colour().IsMatch(colour) ? $"#{colour.TrimStart('#')}" : "";

    private static string AddressIn(string language, HttpRequest request) =>
        request.PathBase + request.Path + QueryString.Create(
            request.Query.Where(pair => pair.Key != "lang").Append(new("lang", language)));

    private static string ReadTemplate()
    {
        using var stream = typeof(ChatPage).Assembly.GetManifestResourceStream("Bot.Web.chat.html")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("^#?[0-9a-fA-F]{6}$")]
    private static partial Regex Colour();
}
