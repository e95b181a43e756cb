namespace Bot.Tests.Kit;

/// <summary>An HTTP answer that a fake gives.</summary>
internal sealed record FakeAnswer(int Status, string Body = "", params (string Name, string Value)[] Headers);
