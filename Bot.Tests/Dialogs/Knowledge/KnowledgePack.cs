using System.Text;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;

namespace Bot.Tests.Dialogs.Knowledge;

/// <summary>A small pack with knowledge.</summary>
internal static class KnowledgePack
{
    public static (Release? Release, IReadOnlyList<PackProblem> Problems) Compile(params (string Name, string Text)[] knowledge) =>
        Compile([.. knowledge.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    public static (Release? Release, IReadOnlyList<PackProblem> Problems) Compile(IReadOnlyList<(string Name, byte[] Bytes)> knowledge)
    {
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
        {
            ["pack.yaml"] = Encoding.UTF8.GetBytes("pack: small\nlanguages: [en, zh]\nbrand: { name: Small }\n"),
            ["scripts/order.yaml"] = Encoding.UTF8.GetBytes(
                "script: order\ntitle: { en: Order status, zh: 订单状态 }\nwhen: { keywords: [where is my order, 我的订单到哪了] }\nsteps: [{ say: { en: On its way., zh: 运输中。 } }]\n"),
            ["scripts/answer.yaml"] = Encoding.UTF8.GetBytes(
                "script: ask-knowledge\ntitle: { en: Ask, zh: 问 }\nwhen: { keywords: [encyclopaedia] }\nsteps: [{ answer: How long is the warranty? }]\n"),
        };
        foreach (var (name, bytes) in knowledge)
        {
            files[$"knowledge/{name}"] = bytes;
        }

        var compiled = PackCompiler.Compile(new(files));
        return (compiled.Release, compiled.Problems);
    }
}
