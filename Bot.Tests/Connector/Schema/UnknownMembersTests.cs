using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Connector.Schema;
using FsCheck.Fluent;

namespace Bot.Tests.Connector.Schema;

/// <summary>What a newer channel sends must come out again as it went in, at every level.</summary>
public sealed class UnknownMembersTests
{
    private static readonly string[] Types =
    [
        "message", "typing", "conversationUpdate", "installationUpdate", "contactRelationUpdate", "messageUpdate", "messageDelete", "messageReaction", "event",
        "invoke", "endOfConversation", "deleteUserData", "suggestion", "trace", "handoff", "command", "commandResult", "newType",
    ];

    // Every object that the protocol lets grow; {0} is where a stranger's members go.
    private const string Shape =
        """
        {"type":"TYPE"@,"id":"1","text":"t","name":"n","value":{"a":[1.0]@},"from":{"id":"u"@},"recipient":{"id":"b"@},"conversation":{"id":"c"@},
        "relatesTo":{"bot":{"id":"b"@},"conversation":{"id":"c"@},"channelId":"x"@},"channelData":{"k":""@},
        "entities":[{"type":"mention","mentioned":{"id":"b"@}@}],"attachments":[{"contentType":"a/b","content":{"buttons":[{"type":"imBack"@}]@}@}],
        "suggestedActions":{"actions":[{"type":"imBack","value":{"v":1@}@}]@},"membersAdded":[{"id":"m"@}],"reactionsAdded":[{"type":"like"@}],
        "semanticAction":{"id":"s","entities":{"e":{"z":1@}}@},"textHighlights":[{"text":"w","occurrence":1@}]}
        """;

    [Fact]
    public void ReadWrite_AnyUnknownMembers_Survive() =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Cases().ToArbitrary(), json => AssertJson.Equal(json, ConnectorJson.ToJson(ConnectorJson.ReadActivity(json)))));

    [Fact]
    public void ReadWrite_ErrorResponse_KeepsDetail()
    {
        const string Json = """{"error":{"code":"c","message":"m","innerHttpError":{"statusCode":400,"body":{"x":1},"y":2},"target":"t"},"trace":"1"}""";
        var info = ConnectorJson.TypeInfo<ErrorResponse>();

        AssertJson.Equal(Json, JsonSerializer.Serialize(JsonSerializer.Deserialize(Json, info)!, info));
    }

    private static FsCheck.Gen<string> Cases() =>
        from type in Gen.Elements(Types)
        from members in Gen.ListOf(Member(), Shape.Count(letter => letter == '@'))
        select Fill(type, [.. members]);

    private static string Fill(string type, List<string> members)
    {
        var parts = Shape.Replace("TYPE", type, StringComparison.Ordinal).Split('@');
        return string.Concat(parts.Select((part, i) => i < members.Count ? part + members[i] : part));
    }

    private static FsCheck.Gen<string> Member() =>
        from name in Gen.Elements("x-new", "@id", "名", "with space", "UserRole", "$type", "_1")
        from value in Value(3)
        from present in Gen.Elements(true, true, false)
        select present ? $",\"{name}\":{value}" : "";

    private static FsCheck.Gen<string> Value(int depth) => depth == 0 ? Leaf() : Gen.OneOf(
        Leaf(),
        Value(depth - 1).Select(value => $"[{value},1]"),
        Value(depth - 1).Select(value => $$"""{"in":{{value}},"":null}"""));

    private static FsCheck.Gen<string> Leaf() => Gen.OneOf(
        Gen.Elements("true", "false", "null", "0", "-0", "1.0", "1e3", "12345678901234567890", "0.10", "[]", "{}", "\"\"", "\"2026-01-05T10:00:00+08:00\""),
        ArbMap.Default.GeneratorFor<FsCheck.UnicodeString>().Where(text => text.Get is not null && IsWhole(text.Get)).Select(text => JsonValue.Create(text.Get)!.ToJsonString()));

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
