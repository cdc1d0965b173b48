using System.Globalization;

namespace Bihuan.Documents.Blocks;

/// <summary>The last step that html and docx share: blocks to text, with the diagnostics that hold for both.</summary>
internal static class Extraction
{
    public static DocumentText Finish(FileFormat format, string encoding, string name, List<Block> blocks, DocumentLimits limits, List<Diagnostic> diagnostics)
    {
        var place = new Place(name);
        if (blocks.Count == 0)
        {
            if (diagnostics.TrueForAll(diagnostic => diagnostic.Severity != Severity.Error))
            {
                diagnostics.Add(DocumentDiagnostics.Blank.At(place));
            }

            return new DocumentText { Format = format, Encoding = encoding, Diagnostics = diagnostics };
        }

        Headings.Settle(blocks);
        var (text, starts) = MarkdownWriter.Write(blocks, limits.Characters);
        if (starts[^1] < 0)
        {
            diagnostics.Add(DocumentDiagnostics.CutAtLimit.At(place, limits.Characters.ToString(CultureInfo.InvariantCulture), text.Length.ToString(CultureInfo.InvariantCulture)));
        }

        return new DocumentText { Report = new Report(name, text), Format = format, Encoding = encoding, Diagnostics = diagnostics };
    }
}
