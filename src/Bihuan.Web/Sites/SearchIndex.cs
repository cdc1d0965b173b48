using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Bihuan.Publication;
using Bihuan.Web.Content;

namespace Bihuan.Web.Sites;

/// <summary>
/// What can be found in a folder, one entry a line, as a script that says it to the page: a page opened from a disk may load a script beside it, and may
/// not fetch a file.
/// </summary>
internal static class SearchIndex
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The index for one language. Words of the other language are in it too, so that either finds.</summary>
    public static string Of(PlanView view)
    {
        var text = new StringBuilder("globalThis.bihuanIndex = [\n");
        foreach (var verdict in view.Account.Verdicts)
        {
            var commitment = verdict.Commitment;
            var (indicator, target) = (view.Indicator(commitment.IndicatorCode), view.Target(commitment));
            Add(
                view.T(AccountWords.Of(commitment.Kind)), view.Links.Commitment(commitment.Id), view.Title(commitment), target.Length > 0 ? $"{target} · {view.Word(verdict)}" : view.Word(verdict), commitment.Citation.Sentence,
                $"{commitment.Id} {commitment.Title} {(indicator is null ? "" : Names(indicator))} {string.Join(' ', commitment.Citation.Section)}", view.TitleLanguage(commitment));
        }

        foreach (var indicator in view.Plan.Indicators)
        {
            Add(view.T("指标", "indicator"), view.Links.Indicator(indicator.Code), indicator.Name(view.Language), "", "", $"{indicator.Code} {Names(indicator)} {indicator.Definition} {indicator.DefinitionEn}", null);
        }

        var (heading, place) = ("", "");
        foreach (var line in ReportLayout.Lines(view.Account.Findings))
        {
            var words = line.Span.Of(view.Account.Findings.Report.Text).ToString();
            if (line.Heading is not null)
            {
                (heading, place) = (words, line.Anchor);
            }

            // A fact is the nearest place a link can lead to; else the heading above.
            var fact = view.Account.Findings.Facts.FirstOrDefault(fact => line.Span.Contains(fact.Citation.Span));
            Add(view.T("原文", "text"), view.Links.Report(line.Heading is null && fact is not null ? fact.Id : place), heading.Length > 0 ? heading : view.Plan.Title, "", line.Heading is null ? words : "", "", "zh-CN");
        }

        return text.Append("];\n").ToString();

        void Add(string kind, string address, string title, string detail, string words, string more, string? language)
        {
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream, Options))
            {
                json.WriteStartArray();
                foreach (var part in (ReadOnlySpan<string>)[kind, address, title, detail, words, more, language ?? ""])
                {
                    json.WriteStringValue(part);
                }

                json.WriteEndArray();
            }

            text.Append(Encoding.UTF8.GetString(stream.ToArray())).Append(",\n");
        }
    }

    private static string Names(Indicator indicator) => $"{indicator.NameZh} {indicator.NameEn} {string.Join(' ', indicator.Aliases)}";
}
