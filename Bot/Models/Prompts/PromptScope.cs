using System.Text.Json;
using Bot.Dialogs.Templates;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Models.Prompts;

/// <summary>The values that prompts are filled with.</summary>
internal static class PromptScope
{
    private static readonly (string Key, string En, string Zh)[] Contacts =
        [("phone", "phone", "电话"), ("email", "e-mail", "邮箱"), ("website", "site", "官网"), ("hours", "hours", "服务时间")];

    /// <summary>Values of an answer's prompt.</summary>
    public static TemplateScope Of(AskModel ask, string canary, IReadOnlyList<PromptPassage> passages)
    {
        var brand = ask.Brand.Length > 0 ? ask.Brand : ask.Language == "zh" ? "本公司" : "the company";
        return TemplateScope.Empty.In(ask.Language)
            .With("product", Json(brand))
            .With("company", Json(ask.Company.Length > 0 ? ask.Company : brand))
            .With("people", Json(string.Join(ask.Language == "zh" ? "；" : "; ", ask.People.Select(sentence => ask.Language == "zh" ? $"“{sentence}”" : $"\"{sentence}\""))))
            .With("contacts", Json(ContactsOf(ask)))
            .With("facts", Json(ask.Facts.Select(Data)))
            .With("passages", Json(passages.Select(passage => new { number = passage.Number, source = Data(passage.Source), text = Data(passage.Text) })))
            .With("tools", Json(ask.Tools.Count > 0))
            .With("canary", Json(canary))
            .With("choices", Json(ask.Choices.Select((choice, index) => new { number = index + 1, title = Data(choice.Title), examples = Data(string.Join("; ", choice.Examples)) })));
    }

    /// <summary>A value as templates take it.</summary>
    public static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value);

    /// <summary>Text that cannot end the block it stands in.</summary>
    public static string Data(string text) => text.Replace('<', '‹').Replace('>', '›');

    private static string ContactsOf(AskModel ask)
    {
        var zh = ask.Language == "zh";
        var known = Contacts.Where(contact => ask.Contacts.ContainsKey(contact.Key)).Select(contact => $"{(zh ? contact.Zh : contact.En)} {ask.Contacts[contact.Key]}");
        return string.Join(zh ? "；" : "; ", known);
    }
}
