using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace Bihuan.Web;

/// <summary>
/// Style sheets, scripts and pictures, carried inside this assembly: they are found under every host (exe, tool, test, single file) without a
/// manifest beside it. Addresses carry a hash of the content, so that browsers may keep them for good.
/// </summary>
public static class WebAssets
{
    private const string Prefix = "assets/";

    private static readonly FrozenDictionary<string, (byte[] Content, string Hash)> Files = Load();

    /// <summary>Names of all assets, in ordinal order.</summary>
    public static IEnumerable<string> Names => Files.Keys.Order(StringComparer.Ordinal);

    /// <summary>The address of an asset of the web application: <c>/assets/bihuan.css?v=1a2b3c4d</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such asset.</exception>
    public static string Address(string name) => $"/assets/{name}?v={Files[name].Hash}";

    /// <summary>The content of an asset, or null.</summary>
    public static ReadOnlyMemory<byte>? Content(string name) => Files.TryGetValue(name, out var file) ? file.Content : null;

    /// <summary>A short hash of an asset's content, or null.</summary>
    public static string? Hash(string name) => Files.TryGetValue(name, out var file) ? file.Hash : null;

    /// <summary>The media type by the end of the name.</summary>
    public static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        _ => "application/octet-stream",
    };

    private static FrozenDictionary<string, (byte[], string)> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new Dictionary<string, (byte[], string)>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var content = new byte[stream.Length];
                stream.ReadExactly(content);
                files[name[Prefix.Length..].Replace('\\', '/')] = (content, Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 4)));
            }
        }

        return files.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
