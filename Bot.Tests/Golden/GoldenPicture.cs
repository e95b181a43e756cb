using Bot.Tests.Kit;
using Microsoft.Playwright;

namespace Bot.Tests.Golden;

/// <summary>A picture that is kept, and how another one differs from it to the eye.</summary>
internal sealed class GoldenPicture
{
    // Fonts are drawn a little differently by another version of a browser; a line or a button that is missing changes the height or many squares.
    private const string Compare = """
        async ([expected, actual]) => {
          const [kept, drawn] = await Promise.all([expected, actual].map(async data => {
            const image = new Image();
            image.src = 'data:image/png;base64,' + data;
            await image.decode();
            return image;
          }));
          if (Math.abs(kept.width - drawn.width) > 3 || Math.abs(kept.height - drawn.height) > 5) {
            return `it is ${drawn.width} x ${drawn.height} in place of ${kept.width} x ${kept.height}`;
          }

          const size = 8, across = Math.floor(Math.min(kept.width, drawn.width) / size), down = Math.floor(Math.min(kept.height, drawn.height) / size);
          const squares = image => {
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [across * size, down * size];
            const context = canvas.getContext('2d');
            context.drawImage(image, 0, 0);
            const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
            const sums = new Float64Array(across * down * 3);
            for (let y = 0; y < canvas.height; y++) {
              for (let x = 0; x < canvas.width; x++) {
                const square = (Math.floor(y / size) * across + Math.floor(x / size)) * 3;
                for (let colour = 0; colour < 3; colour++) sums[square + colour] += data[(y * canvas.width + x) * 4 + colour] / (size * size);
              }
            }
            return sums;
          };
          const [before, after] = [squares(kept), squares(drawn)];
          let other = 0;
          for (let square = 0; square < across * down; square++) {
            if ([0, 1, 2].some(colour => Math.abs(before[square * 3 + colour] - after[square * 3 + colour]) > 32)) other++;
          }
          return other > Math.max(3, across * down * 0.002) ? `${other} of ${across * down} squares look different` : null;
        }
        """;

    private readonly string _path;

    private GoldenPicture(string path) => _path = path;

    private static bool Renews => Environment.GetEnvironmentVariable("CHANNELBOT_RENEW_GOLDEN") == "1";

    /// <summary>The picture of a name.</summary>
    public static GoldenPicture At(string name) => new(Repository.At("Bot.Tests", "Golden", "Pictures", $"{name}.png"));

    /// <summary>What is wrong with a picture; null when it looks the same, or becomes the one that is kept.</summary>
    public async Task<string?> CompareAsync(IPage page, byte[] picture)
    {
        if (Renews)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            await File.WriteAllBytesAsync(_path, picture);
            return null;
        }

        if (await DiffersAsync(page, picture) is not { } difference)
        {
            return null;
        }

        var drawn = Path.Combine(Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "channelbot-golden")).FullName, Path.GetFileName(_path));
        await File.WriteAllBytesAsync(drawn, picture);
        return $"{Path.GetFileName(_path)}: {difference}; see {drawn}. If that is meant, set CHANNELBOT_RENEW_GOLDEN=1 once.";
    }

    /// <summary>How a picture differs from the one that is kept; null when it looks the same.</summary>
    public async Task<string?> DiffersAsync(IPage page, byte[] picture) => File.Exists(_path)
        ? await page.EvaluateAsync<string?>(Compare, new[] { Convert.ToBase64String(await File.ReadAllBytesAsync(_path)), Convert.ToBase64String(picture) })
        : "there is no picture of it yet";
}
