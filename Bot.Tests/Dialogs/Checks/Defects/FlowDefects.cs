namespace Bot.Tests.Dialogs.Checks.Defects;

/// <summary>Paths that go wrong.</summary>
internal static class FlowDefects
{
    private const string Ask = "- if: conversation.messages > 3\n  then:\n    - ask: extra_@\n      say: Which one do you mean?\n";
    private const string Keep = "- if: conversation.messages > 3\n  then:\n    - remember: { extra_@: 5 }\n";
    private const string AskNumber = "- if: conversation.messages > 3\n  then:\n    - ask: extra_@\n      say: How many?\n      expect: number\n";

    private static readonly string[] Nonsense = ["xyzzy plugh", "frobnicate the wuzzle", "quux corge", "咕噜咕噜", "zzz qqq", "blorp", "snarfle", "wibble wobble", "grault garply", "魑魅魍魉", "kthxbye foo", "lorem ipsum", "vroom", "plonk", "thud fred"];

    public static IEnumerable<SeededDefect> All =>
    [
        .. EndlessLoops,
        .. DeadEnds,
        .. Unreachable,
        .. Unset,
        .. Remembered,
    ];

    private static IEnumerable<SeededDefect> EndlessLoops =>
    [
        .. Seed.Before("CB0601", "- say: Once more.\n  id: top_@\n- go: top_@", 3),
        .. Seed.Before("CB0601", "- remember: { seen: true }\n  id: top_@\n- if: brand.nothing\n  then:\n    - say: This is the way out.\n  else:\n    - go: top_@", 7),
        .. Seed.Before("CB0601", "- if: conversation.channel != \"lanying\"\n  id: top_@\n  then:\n    - say: Wait.\n    - go: top_@", 5),
        Seed.Replace("CB0601", "answers", "scripts/main.yaml", "  - say: { en: Park behind the house., zh: 可以停在楼后。 }", "  - do: parking"),
        Seed.Replace("CB0601", "answers", "scripts/main.yaml", "  - say: { en: Park behind the house., zh: 可以停在楼后。 }", "  - go: { script: parking }"),
        Seed.Replace("CB0601", "booking", "scripts/main.yaml", "  - say: Enjoy!", "  - go: { script: dishes }"),
    ];

    private static IEnumerable<SeededDefect> DeadEnds =>
    [
        .. Seed.Before("CB0602", "- confirm: sure_@\n  say: Are you sure?\n- if: \"!sure_@\"\n  then:\n    - end: true", 5),
        .. Seed.Before("CB0602", "- ask: name_@\n  say: What is your name?\n- if: name_@ == \"Ada\"\n  then:\n    - remember: { friend: true }\n    - end: true", 6),
        Seed.Replace("CB0602", "shop", "scripts/main.yaml", "    else:\n      - say: { en: Nothing is registered., zh: 没有登记。 }", "", -6),
        Seed.Replace("CB0602", "answers", "scripts/main.yaml", "  - say: { en: Park behind the house., zh: 可以停在楼后。 }", "  - remember: { parked: true }"),
        .. Buttons,
    ];

    private static IEnumerable<SeededDefect> Buttons => Nonsense
        .SelectMany(words => new[]
        {
            Seed.Replace("CB0603", "answers", "scripts/main.yaml", "say: { en: where can I park, zh: 哪里可以停车 }", $"say: {words}", -1),
            Seed.Replace("CB0603", "shop", "scripts/main.yaml", "say: { en: I want to return an item, zh: 我想退货 } } ]", $"say: {words} }} ]", -1),
        });

    private static IEnumerable<SeededDefect> Unreachable =>
    [
        .. Seed.Before("CB0314", "- end: true", 2),
        .. Seed.Before("CB0314", "- choose: way_@\n  say: Which way?\n  options: [left, right]\n- if: way_@ == \"left\"\n  then:\n    - if: way_@ == \"right\"\n      then:\n        - say: This is never said.", 8),
        .. Seed.Before("CB0314", "- confirm: ok_@\n  say: Is it fine?\n- if: ok_@\n  then: [ { say: Good. }, { end: true } ]\n  else: [ { say: Bad. }, { end: true } ]", 6),
        .. Seed.Before("CB0314", "- if: false\n  then:\n    - say: This is never said.", 3),
    ];

    private static IEnumerable<SeededDefect> Unset =>
    [
        .. Seed.Before("CB0604", Ask + "- say: You said {{ extra_@ }}.", 5),
        .. Seed.Before("CB0604", Ask + "- if: extra_@ == \"red\"\n  then:\n    - say: Red it is.", 5),
        .. Seed.Before("CB0604", AskNumber + "- if: extra_@ > 3\n  then:\n    - say: That is a lot.", 6),
        .. Seed.Before("CB0604", Ask + "- handoff: desk\n  reason: \"about {{ extra_@ }}\"", 5),
        .. Seed.Before("CB0604", "- if: conversation.messages > 3\n  then:\n    - call: orders.find\n      with: { id: SO100001 }\n      into: extra_@\n- say: It is {{ extra_@.status }}.", 6, "shop"),
        .. Seed.Before("CB0604", "- call: dishes.list\n  into: things_@\n- each: things_@\n  as: extra_@\n  steps: [ { say: \"{{ extra_@.name }}\" } ]\n- say: The last was {{ extra_@.name }}.", 6, "booking"),
        .. Seed.Before("CB0604", "- if: conversation.messages > 3\n  then:\n    - form: extra_@\n      say: Where do you live?\n      fields: [ { ask: street, say: Which street? } ]\n- say: You live in {{ extra_@.street }}.", 6),
        .. Seed.Before("CB0604", Ask + "- switch: extra_@\n  cases:\n    red: [ { say: Red it is. } ]\n  else: [ { say: It is not. } ]", 5),
        .. Seed.Before("CB0604", Ask + "- call: orders.find\n  with: { id: \"{{ extra_@ }}\" }\n  into: found_@", 5, "shop"),
        Seed.Replace("CB0604", "shop", "scripts/main.yaml", "          with: { reason: \"{{ reason }}\" }\n".Replace("          ", "        ", StringComparison.Ordinal), "        with: { reason: \"{{ reason }} {{ ticket.id }}\" }\n", -1),
    ];

    /// <summary>Values that scripts keep for the whole conversation, read where nothing has kept them yet.</summary>
    public static IReadOnlyList<SeededDefect> Remembered { get; } =
    [
        .. Seed.Before("CB0604", Keep + "- say: You said {{ extra_@ }}.", 4),
        .. Seed.Before("CB0604", Keep + "- if: extra_@ > 3\n  then:\n    - say: That is a lot.", 4),
        .. Seed.Before("CB0604", Keep + "- handoff: desk\n  reason: \"about {{ extra_@ }}\"", 4),
        .. Seed.Before("CB0604", Keep + "- call: orders.find\n  with: { id: \"{{ extra_@ }}\" }\n  into: found_@", 4, "shop"),
        .. Seed.Before("CB0604", "- say: You said {{ extra_@ }}.\n- remember: { extra_@: 5 }", 1),
        .. Seed.Before("CB0604", "- remember: { extra_@: \"{{ extra_@ + 1 }}\" }", 1),
        .. Seed.Before("CB0604", "- remember: { extra_@: 5 }\n- if: conversation.messages > 3\n  else:\n    - remember: { extra_@: null }\n  then:\n    - say: Wait.\n- say: You said {{ extra_@ }}.", 7),
        .. Seed.Before("CB0604", "- if: conversation.messages > 3\n  then:\n    - rate: extra_@\n      say: How was it?\n- say: You gave {{ extra_@ }} stars.", 5),
        .. Elsewhere("- say: You said {{ extra_other }}.", 1, "when: { examples: [tell me a colour, name a colour] }\nsteps:\n  - remember: { extra_other: red }\n  - say: Red."),
        .. Elsewhere("- do: other\n- say: You said {{ extra_other }}.", 2, "steps:\n  - confirm: sure_other\n    say: Shall I keep it?\n  - if: sure_other\n    then: [ { remember: { extra_other: red } } ]\n  - say: Very well."),
        .. Elsewhere("- do: other\n- say: You said {{ extra_other }}.", 2, "steps:\n  - ask: number_other\n    say: How many?\n    expect: number\n    attempts: 1\n    otherwise: [ { say: Never mind. } ]\n  - remember: { extra_other: \"{{ number_other }}\" }"),
        .. Elsewhere("- if: kept_other\n  then:\n    - say: You said {{ extra_other }}.", 3, "when: { examples: [tell me a colour, name a colour] }\nsteps:\n  - remember: { kept_other: true }\n  - ask: colour_other\n    say: Which colour?\n  - remember: { extra_other: \"{{ colour_other }}\" }\n  - say: Noted."),
    ];

    private static IEnumerable<SeededDefect> Elsewhere(string steps, int line, string other) =>
        Seed.Before("CB0604", steps, line).Select(defect => defect with { Files = new Dictionary<string, string>(defect.Files) { ["scripts/other.yaml"] = "script: other\n" + other + "\n" } });
}
