using System.Globalization;

namespace Bot.Channels.Tencent;

/// <summary>A message or event as the platform sends it.</summary>
/// <param name="Members">All members, by the platform's names.</param>
internal sealed record CallbackMessage(IReadOnlyDictionary<string, string> Members)
{
    private const int LongestName = 128;
    private const int LongestId = 64;

    /// <summary>The account or corp that it was sent to.</summary>
    public string To => Member("ToUserName");

    /// <summary>The customer.</summary>
    public string From => Member("FromUserName");

    /// <summary><c>text</c>, <c>image</c>, <c>voice</c>, <c>video</c>, <c>shortvideo</c>, <c>location</c>, <c>link</c>, or <c>event</c>.</summary>
    public string Kind => Member("MsgType").ToLowerInvariant();

    /// <summary>What happened, when <see cref="Kind"/> is <c>event</c>; WeChat writes it in capitals, WeCom does not.</summary>
    public string Event => Member("Event").ToLowerInvariant();

    /// <summary>What tells it from all others of its customer; events have no number of their own.</summary>
    public string Id => Member("MsgId") is { Length: > 0 } id ? id : $"{Event}:{Member("CreateTime")}:{Member("EventKey")}";

    /// <summary>When it was sent, by the platform's clock, Unix seconds.</summary>
    public long CreatedAt => long.TryParse(Member("CreateTime"), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0;

    /// <summary>Whether it has what every message has.</summary>
    public bool IsComplete =>
        To.Length is > 0 and <= LongestName && From.Length is > 0 and <= LongestName && Kind.Length > 0 && Member("CreateTime").Length > 0
        && Member("MsgId").Length <= LongestId && Member("EventKey").Length <= LongestName * 8;

    /// <summary>A member; empty when there is none.</summary>
    public string Member(string name) => Members.GetValueOrDefault(name, "");
}
