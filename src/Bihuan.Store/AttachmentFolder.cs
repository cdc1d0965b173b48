using System.Security.Cryptography;

namespace Bihuan.Store;

/// <summary>
/// 附件库: files shown as evidence, under the data folder by the hash of their bytes, so that the same file lies there once and a changed one shows. What a file is
/// comes from its bytes; its name must agree. Nothing in it is ever replaced.
/// </summary>
public sealed class AttachmentFolder(string dataDirectory) : IEvidenceStore
{
    /// <summary>Bytes a file may have.</summary>
    public const long Largest = 20 * 1024 * 1024;

    private const int LongestName = 200;

    // What the first bytes say, and the endings that go with it.
    private static readonly (byte[] Start, string Type, string[] Endings)[] Types =
    [
        ("%PDF-"u8.ToArray(), "application/pdf", [".pdf"]),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png", [".png"]),
        ([0xFF, 0xD8, 0xFF], "image/jpeg", [".jpg", ".jpeg"]),
        ([0x50, 0x4B, 0x03, 0x04], "application/vnd.openxmlformats-officedocument", [".docx", ".xlsx", ".pptx"]),
    ];

    private static readonly string[] TextEndings = [".txt", ".csv", ".md"];

    /// <summary>Keeps a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="cancellation">Stops the copying.</param>
    /// <returns>The attachment, or why it is not taken.</returns>
    /// <exception cref="IOException">It cannot be read, or the folder not written.</exception>
    public async Task<(Attachment? Attachment, Diagnostic? Problem)> KeepAsync(string path, CancellationToken cancellation)
    {
        // Measured before it is read: what is too large is not.
        var size = new FileInfo(path).Length;
        return size > Largest
            ? (null, AttachmentDiagnostics.WrongSize.At(new Place(Path.GetFileName(path)), size, Largest))
            : await KeepAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellation), cancellation);
    }

    /// <inheritdoc />
    public async Task<(Attachment? Attachment, Diagnostic? Problem)> KeepAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        // A browser may send the folders too.
        name = name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        if (content.Length is 0 || content.Length > Largest)
        {
            return (null, AttachmentDiagnostics.WrongSize.At(new Place(name), content.Length, Largest));
        }

        var bytes = content.ToArray();
        if (TypeOf(bytes, Path.GetExtension(name)) is not { } type)
        {
            return (null, AttachmentDiagnostics.WrongType.At(new Place(name)));
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var target = PathOf(hash);
        if (!File.Exists(target))
        {
            // Whole or not at all: written beside, then moved.
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var beside = $"{target}.{Environment.ProcessId}.part";
            await File.WriteAllBytesAsync(beside, bytes, cancellation);
            File.Move(beside, target, overwrite: true);
        }

        return (new Attachment(hash, name.Length > LongestName ? name[^LongestName..] : name, type, bytes.Length), null);
    }

    /// <inheritdoc />
    public async Task<byte[]?> ReadAsync(string hash, CancellationToken cancellation) => IsWhole(hash) ? await File.ReadAllBytesAsync(PathOf(hash), cancellation) : null;

    /// <summary>Whether the file is there and still what it was.</summary>
    public bool IsWhole(string hash)
    {
        if (!IsHash(hash) || !File.Exists(PathOf(hash)))
        {
            return false;
        }

        using var file = File.OpenRead(PathOf(hash));
        return Convert.ToHexStringLower(SHA256.HashData(file)) == hash;
    }

    /// <summary>The files in the folder of a database, in order of their hashes.</summary>
    internal static IEnumerable<string> FilesOf(string dataDirectory)
    {
        var folder = Path.Combine(dataDirectory, Name);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => IsHash(Path.GetFileName(file))).OrderBy(Path.GetFileName, StringComparer.Ordinal)
            : [];
    }

    /// <summary>Puts a file of a backup where it was; one that is there stays.</summary>
    internal async Task PutBackAsync(string hash, Stream content, CancellationToken cancellation)
    {
        var target = PathOf(hash);
        if (!IsWhole(hash))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var beside = $"{target}.{Environment.ProcessId}.part";
            await using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                await content.CopyToAsync(file, cancellation);
            }

            File.Move(beside, target, overwrite: true);
        }
    }

    private const string Name = "attachments";

    private static bool IsHash(string text) => text.Length == 2 * SHA256.HashSizeInBytes && text.All(char.IsAsciiHexDigitLower);

    private string PathOf(string hash) => Path.Combine(dataDirectory, Name, hash[..2], hash);

    private static string? TypeOf(byte[] bytes, string ending)
    {
        foreach (var (start, type, endings) in Types)
        {
            if (bytes.AsSpan().StartsWith(start))
            {
                return endings.Contains(ending, StringComparer.OrdinalIgnoreCase) && (start[0] != 'P' || IsOffice(bytes)) ? type : null;
            }
        }

        return TextEndings.Contains(ending, StringComparer.OrdinalIgnoreCase) && !bytes.Contains((byte)0) ? "text/plain" : null;
    }

    // An office file is a zip whose list of contents names its parts; any other zip is not taken.
    private static bool IsOffice(byte[] bytes) => bytes.AsSpan().IndexOf("[Content_Types].xml"u8) >= 0;
}
