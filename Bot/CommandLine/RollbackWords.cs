namespace Bot.CommandLine;

/// <summary>What <c>rollback</c> says.</summary>
/// <param name="language">Language of the sentences.</param>
internal sealed class RollbackWords(string language)
{
    private bool Chinese => language == "zh";

    /// <summary>Another publication came in between.</summary>
    public string Overtaken => Chinese
        ? "其间有人发布了新的版本。请先查看 releases，再回退。"
        : "Somebody else published in the meantime. Look at 'releases', then roll back again.";

    /// <summary>It is done.</summary>
    public string Done(string bot, string hash) => Chinese
        ? $"{bot} 已回到 {hash}。运行中的主机会在两秒内切换。"
        : $"{bot} is back on {hash}. Running hosts take it up within two seconds.";

    /// <summary>There is no publication, so nothing can be taken back.</summary>
    public string NothingPublished(string? bot) => Chinese
        ? $"这里没有发布过{(bot is null ? "任何机器人" : $"“{bot}”")}，因此没有可回退的内容。"
        : $"Nothing{(bot is null ? "" : $" of '{bot}'")} was published here, so there is nothing to take back.";

    /// <summary>It is not said which bot.</summary>
    public string SeveralBots(IReadOnlyList<string> bots) => Chinese
        ? $"这里发布了多个机器人，请用 --bot 指定：{string.Join("、", bots)}。"
        : $"Several bots are published here: say which with --bot: {string.Join(", ", bots)}.";

    /// <summary>The live release is the first that is known.</summary>
    public string NothingBefore(string bot, string hash) => Chinese
        ? $"没有可回退的版本：“{bot}”的 {hash} 是这里记录的最早上线的版本。请发布另一个包来替换它，或用 --pack DIR --draft 启动主机，直接使用文件夹里的包。"
        : $"There is nothing to go back to: {hash} is the first release of '{bot}' that was ever live here. Publish another pack in its place, or start the host with --pack DIR --draft to serve a folder as it is.";

    /// <summary>The release cannot take its place.</summary>
    public string NotToBeServed(string bot, string hash) => Chinese
        ? $"版本 {hash} 不属于“{bot}”，或没有存放在这里，或本程序无法编译它。请用 --to 选择另一个版本，releases 会列出它们。"
        : $"Release {hash} is not one of '{bot}', is not stored here, or cannot be compiled by this version. Choose another with --to; 'releases' lists them.";
}
