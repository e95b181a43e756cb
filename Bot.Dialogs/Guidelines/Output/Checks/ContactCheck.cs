using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Checks;

/// <summary>G1: phones, e-mails, links and accounts are the brand's or nobody's.</summary>
internal static partial class ContactCheck
{
    private static readonly SearchValues<string> MailSigns = SearchValues.Create(["@", " at ", "(at", "[at", "{at", "<at", " at]", "艾特"], StringComparison.Ordinal);
    private static readonly SearchValues<string> AccountSigns = SearchValues.Create(["微信", "公众号", "wechat", "weixin", "vx", "qq", "telegram", "whatsapp", "line", "skype", "钉钉", "飞书", "抖音", "微博", "@"], StringComparison.Ordinal);

    private static readonly string[] OwnWords = ["您的", "你的", "您留", "你留", "您登记", "您提供", "尾号", "your", "you left", "you gave"];

    /// <summary>Checks a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="ground">What it is compared with.</param>
    /// <param name="verdict">Takes what is found.</param>
    public static void Check(Sentence sentence, TurnGround ground, Verdict verdict)
    {
        var text = Emails(sentence, ground, verdict);
        Links(text, sentence, ground, verdict);
        Phones(sentence, ground, verdict);
        foreach (Match match in sentence.Lower.AsSpan().ContainsAny(AccountSigns) ? Accounts().Matches(sentence.Lower) : Enumerable.Empty<Match>())
        {
            if (!ground.Standing.Contacts.HasId(match.Groups["id"].Value) && !ground.Standing.Contacts.HasPhone(match.Groups["id"].Value))
            {
                verdict.Remove(GateChecks.Contacts, match.Value);
            }
        }
    }

    /// <summary>Whether the sentence gives contact data of the brand.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="contacts">What may be given.</param>
    public static bool GivesAny(Sentence sentence, Contacts contacts) =>
        PhoneForms.In(sentence.Lower).Any(phone => contacts.HasPhone(phone.Digits))
        || (sentence.Lower.Contains('@', StringComparison.Ordinal) && Email().Matches(sentence.Lower).Any(match => contacts.HasEmail(match.Value)))
        || (sentence.Lower.Contains('.', StringComparison.Ordinal) && Bare().Matches(sentence.Lower).Any(match => contacts.HasHost(match.Value)));

    private static string Emails(Sentence sentence, TurnGround ground, Verdict verdict)
    {
        if (!sentence.Lower.AsSpan().ContainsAny(MailSigns))
        {
            return sentence.Lower;
        }

        foreach (Match match in Email().Matches(sentence.Lower))
        {
            var address = match.Value.Replace(" ", "", StringComparison.Ordinal);
            if (!ground.Standing.Contacts.HasEmail(address))
            {
                Foreign(sentence, ground, verdict, match.Value, address);
            }
        }

        foreach (Match match in Spelled().Matches(sentence.Lower))
        {
            verdict.Remove(GateChecks.Contacts, match.Value);
        }

        return Email().Replace(sentence.Lower, " ");
    }

    private static void Links(string text, Sentence sentence, TurnGround ground, Verdict verdict)
    {
        if (!text.AsSpan().ContainsAny('.', '/', ':') && !sentence.Lower.Contains("](", StringComparison.Ordinal))
        {
            return;
        }

        foreach (Match match in Link().Matches(text))
        {
            if (!ground.Standing.Contacts.HasHost(match.Value))
            {
                verdict.Remove(GateChecks.Contacts, match.Value);
            }
        }

        foreach (Match match in Bare().Matches(Link().Replace(text, " ")))
        {
            if (!ground.Standing.Contacts.HasHost(match.Value) && (match.Value.AsSpan().Count('.') > 1 || !ground.Has(match.Value)))
            {
                verdict.Remove(GateChecks.Contacts, match.Value);
            }
        }

        foreach (Match match in Target().Matches(sentence.Lower))
        {
            var target = match.Groups["to"].Value;
            if (!Link().IsMatch(target) && !target.StartsWith("mailto:", StringComparison.Ordinal) && !target.StartsWith("tel:", StringComparison.Ordinal) && !ground.Standing.Contacts.HasHost(target))
            {
                verdict.Remove(GateChecks.Contacts, match.Value);
            }
        }
    }

    private static void Phones(Sentence sentence, TurnGround ground, Verdict verdict)
    {
        foreach (var phone in PhoneForms.In(sentence.Lower))
        {
            if (ground.Standing.Contacts.HasPhone(phone.Digits) || (!phone.IsLikely && (ground.Has(phone.Text) || ground.Said.Has(phone.Text))))
            {
                continue;
            }

            Foreign(sentence, ground, verdict, phone.Text, phone.Text);
        }
    }

    // The customer's own number may be told to the customer, most of it hidden.
    private static void Foreign(Sentence sentence, TurnGround ground, Verdict verdict, string written, string value)
    {
        var isOwn = (ground.Data.Has(value) || ground.Said.Has(value)) && sentence.HasAny(OwnWords) && !sentence.HasAny("客服", "call us", "our");
        var at = isOwn ? verdict.Words.IndexOf(written, StringComparison.OrdinalIgnoreCase) : -1;
        if (at < 0)
        {
            verdict.Remove(GateChecks.Contacts, written);
            return;
        }

        var hidden = Hidden(written);
        verdict.Mask(GateChecks.Contacts, hidden, string.Concat(verdict.Words.AsSpan(0, at), hidden, verdict.Words.AsSpan(at + written.Length)));
    }

    private static string Hidden(string contact)
    {
        var mark = contact.IndexOf('@', StringComparison.Ordinal);
        return mark > 0 ? $"{contact[0]}***{contact[mark..]}" : $"{contact[..3]}****{contact[^4..]}";
    }

    [GeneratedRegex(@"[a-z0-9._%+\-]+ ?@ ?[a-z0-9\-]+(?:\.[a-z0-9\-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"[a-z0-9._\-]+ ?(?:[\[({<]\s?(?:at|@)\s?[\])}>]|艾特| at ) ?[a-z0-9\-]+ ?(?:[\[({<]\s?(?:dot|\.)\s?[\])}>]| dot |(?<=[\])}>特] ?[a-z0-9\-]+)\.) ?[a-z]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spelled();

    [GeneratedRegex(@"(?:[a-z][a-z0-9+.\-]{1,12}://|www\.)[^\s<>""'）)\]，。、；\u3400-\u9fff]+|(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![a-z0-9.@\-])(?:[a-z0-9][a-z0-9\-]*\.)+(?:com|cn|net|org|io|co|ai|app|dev|info|biz|top|xyz|shop|site|online|vip|cc|me|tv|example|test|invalid|local|edu|gov|uk|de|jp|hk|tw|eu|ru|fr|kr|sg|link|club|store|tech|cloud|live|support|help|ly|gl|gd)(?:/[^\s）)，。\u3400-\u9fff]*)?(?![a-z0-9\-])", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\]\(\s*<?(?<to>[^)\s>]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex(@"(?:微信号?|公众号|wechat|weixin|\bvx|qq群?号?|telegram|whatsapp|line|skype|钉钉号?|飞书号?|抖音号?|微博)(?: ?(?:id|account|号|账号|number))? ?(?:是|为|:|：|=|\bis\b) ?@?(?<id>[a-z0-9][a-z0-9_\-]{3,})|(?<![\w.@])@(?<id>[a-z][a-z0-9_]{3,})", RegexOptions.CultureInvariant)]
    private static partial Regex Accounts();
}
