namespace Bot.Tests.Dialogs.Checks.Defects;

/// <summary>Cards, opening hours, secrets, and no way to a person.</summary>
internal static class PackDefects
{
    private const string Card = "cards/order.json";

    private static readonly string[] Opening =
    [
        "mon-fri: closed", "daily: closed", "mon: closed", "sat: closed", "mon-sun: closed", "sat-sun: closed", "mon-thu: closed", "tue: closed", "wed: [closed]", "fri: closed", "sun: closed", "thu-fri: closed", "mon-wed: closed", "tue-sat: closed", "mon-sat: closed",
    ];

    private static readonly string[] Secrets =
    [
        "password: hunter2secret!", "api_key: 9f8e7d6c5b4a39281706", "token: abc123def456ghi789", "client_secret: Qw3rTy-91xZ", "note: sk-abcdefghijklmnop1234567890", "note: AKIAIOSFODNN7EXAMPLE", "note: ghp_abcdefghijklmnopqrstuvwx1234567890",
        "note: \"Bearer abcdef1234567890abcdef\"", "note: https://user:pa55word@api.example/x", "note: xoxb-123456789012-abcdefgh", "note: AIzaSyA1234567890abcdefghijklmnopqrstuv", "note: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NSJ9.abcdefghijk12345", "note: \"-----BEGIN PRIVATE KEY-----\"",
        "密码: 9f8e7d6c5b4a", "access_token: 5a6b7c8d9e0f1a2b", "db_password: S3cr3tValue", "secret: 4f3c2b1a-9d8e", "passphrase: correct-Horse-9",
    ];

    private static readonly string[] Data = ["{}", "{ \"x\": 1 }", "{ \"channelbot\": {} }", "{ \"channelbot\": { \"speak\": \"hi\" } }", "\"go\"", "{ \"action\": \"return\" }", "{ \"say\": \"I want to return an item\" }", "{ \"command\": \"human\" }", "{ \"id\": 7 }", "{ \"verb\": \"send\" }", "{ \"channelBot\": { \"say\": \"x\" } }", "{ \"bot\": { \"say\": \"x\" } }", "[]", "{ \"a\": { \"b\": 1 } }", "{ \"choice\": \"red\" }"];

    private static readonly string[] Ids = ["titel", "x", "Title", "title2", "body", "t", "a", "b", "c", "d", "e", "f", "g", "h", "i"];

    private static readonly string[] Inputs = ["Text", "Number", "Date", "Time", "ChoiceSet"];

    private static readonly string[] Names = ["a", "b", "c"];

    private static readonly string[] Sizes = ["Small", "Medium", "Large", "Auto", "Stretch"];

    private static readonly string[] Alts = ["", "\"altText\": \"\",\n      ", "\"altText\": \" \",\n      "];

    public static IEnumerable<SeededDefect> All => [.. Schema, .. Actions, .. Pictures, .. Large, .. NeverOpen, .. Clear, .. Nobody];

    private static IEnumerable<SeededDefect> Schema =>
    [
        .. Seed.Each("CB0701", "shop", Card, @"""type"": ""(Image|TextBlock|ColumnSet|Column|FactSet|Action\.\w+)""", "\"type\": \"$1s\""),
        .. Seed.Each("CB0701", "shop", Card, @"""(size|weight|color)"": ""\w+""", "\"$1\": \"Huge\""),
        .. Seed.Each("CB0701", "shop", Card, @"""wrap"": true", "\"wrap\": \"yes\""),
        .. Seed.Each("CB0701", "shop", Card, @"""(version)"": ""1.5""", "\"$1\": \"2.0\""),
        .. Seed.Each("CB0701", "shop", Card, @"""(text|title)"": ", "\"$1\": 5, \"x$1\": "),
        .. Seed.Each("CB0701", "shop", Card, @"""url"": (""[^""]+"")", "\"href\": $1"),
    ];

    private static IEnumerable<SeededDefect> Actions =>
    [
        .. Data
            .Select(data => Seed.Replace("CB0703", "shop", Card, "{ \"channelbot\": { \"say\": \"I want to return an item\" } }", data, -3)),
        .. Ids.Select(id => Seed.Replace(
            "CB0703", "shop", Card, "      \"type\": \"Action.OpenUrl\",\n      \"title\": { \"en\": \"Shop\", \"zh\": \"商店\" },\n      \"url\": \"https://shop.example/\"", $"      \"type\": \"Action.ToggleVisibility\",\n      \"title\": {{ \"en\": \"More\", \"zh\": \"更多\" }},\n      \"targetElements\": [\"{id}\"]", 2)),
        .. Inputs.SelectMany(kind => Names.Select(id => Input(kind, id))),
    ];

    private static IEnumerable<SeededDefect> Pictures => Sizes.SelectMany(size => Alts.Select(alt =>
        Seed.Replace("CB0704", "shop", Card, "\"altText\": { \"en\": \"A box\", \"zh\": \"箱子\" },\n      \"size\": \"Small\"", $"{alt}\"size\": \"{size}\"", -3)));

    private static IEnumerable<SeededDefect> Large => Enumerable.Range(0, 15).Select(more =>
        Seed.Replace("CB0702", "shop", Card, "{ \"en\": \"A box\", \"zh\": \"箱子\" }", $"\"{new string('x', 28_000 + (500 * more))}\"", expectedLine: 1));

    private static IEnumerable<SeededDefect> NeverOpen => Opening.Select(times => Seed.Replace("CB0903", "booking", "pack.yaml", "mon-fri: \"9:00-18:00\"", times));

    private static IEnumerable<SeededDefect> Clear => Secrets.SelectMany(secret => new[]
    {
        Seed.With("CB0904", "shop", "pack.yaml", CleanPacks.All["shop"]["pack.yaml"] + $"  {secret}\n", 8, secret),
        Seed.With("CB0904", "shop", "data/orders.csv", CleanPacks.All["shop"]["data/orders.csv"] + $"SO100003,\"{secret.Replace("\"", "", StringComparison.Ordinal)}\",1,true\n", 4, secret),
    });

    private static IEnumerable<SeededDefect> Nobody => Enumerable.Range(0, 15).Select(number =>
        new SeededDefect("CB0902", "pack.yaml", 1, new Dictionary<string, string>
        {
            ["pack.yaml"] = $"pack: lonely-{number}\nlanguages: [en]\n{(number % 3 == 0 ? "brand: { name: Shop }\n" : "")}{(number % 2 == 0 ? "timezone: Asia/Shanghai\n" : "")}",
            ["scripts/main.yaml"] = $"script: s{number}\nwhen: {{ examples: [open the door {number}] }}\nsteps:\n  - say: It is open.\n{(number % 5 == 0 ? "  - end: true\n  - handoff: care\n" : "")}",
        }, $"nobody {number}"));

    private static SeededDefect Input(string kind, string id) => Seed.Replace(
        "CB0706", "shop", Card, "    {\n      \"type\": \"FactSet\",", $"    {{ \"type\": \"Input.{kind}\", \"id\": \"{id}\" }},\n    {{\n      \"type\": \"FactSet\",") is var defect
        ? defect with { Files = new Dictionary<string, string>(defect.Files) { [Card] = defect.Files[Card].Replace("Action.Submit", "Action.OpenUrl", StringComparison.Ordinal).Replace("\"data\": { \"channelbot\": { \"say\": \"I want to return an item\" } }", "\"url\": \"https://shop.example/r\"", StringComparison.Ordinal) } }
        : defect;
}
