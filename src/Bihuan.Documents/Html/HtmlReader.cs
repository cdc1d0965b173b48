using System.Globalization;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using Bihuan.Documents.Blocks;
using Bihuan.Documents.Bytes;

namespace Bihuan.Documents.Html;

/// <summary>A web page: blocks of what it says, without scripts, menus and hidden parts. Uses the tokenizer of AngleSharp alone, not its tree.</summary>
internal static class HtmlReader
{
    public static DocumentText Read(DecodedText page, string name, DocumentLimits limits, List<Diagnostic> diagnostics)
    {
        // A page that never closes its menu would be empty: then everything is read.
        var blocks = Tokens(page.Text, limits.Characters, leaveOut: true, out var title, out var isOpenEnded);
        if (isOpenEnded || blocks.Blocks.Count == 0)
        {
            blocks = Tokens(page.Text, limits.Characters, leaveOut: false, out title, out _);
        }

        var words = blocks.Blocks;
        var left = blocks.Navigation;
        if (blocks.Articles == 1 && blocks.Article is var (from, to) && from < to && to <= words.Count)
        {
            var article = words[from..to];
            if (2 * article.Sum(block => (long)block.Text.Length) >= words.Sum(block => (long)block.Text.Length))
            {
                left += words.Count - article.Count;
                words = article;
            }
        }

        if (title.Length > 0 && words.Count > 0 && !words.Exists(block => block.Kind == BlockKind.Heading && block.Level == 1))
        {
            AddTitle(words, title);
        }

        if (left > 0)
        {
            diagnostics.Add(DocumentDiagnostics.NavigationLeftOut.At(new Place(name), left));
        }

        return Extraction.Finish(FileFormat.Html, page.Encoding, name, words, limits, diagnostics);
    }

    /// <summary>The page's own title, without the site's name behind it, unless the text begins with it anyway.</summary>
    private static void AddTitle(List<Block> blocks, string title)
    {
        var end = title.AsSpan().IndexOfAny("_|");
        title = end > 0 ? title[..end].TrimEnd() : title;
        for (var at = 0; at < Math.Min(blocks.Count, 8); at++)
        {
            if (blocks[at].Text.Contains(title, StringComparison.Ordinal))
            {
                return;
            }
        }

        blocks.Insert(0, new Block(BlockKind.Heading, 0, title));
    }

    private static HtmlBlocks Tokens(string page, int limit, bool leaveOut, out string title, out bool isOpenEnded)
    {
        var blocks = new HtmlBlocks();
        using var source = new TextSource(page);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true, IsAcceptingCharacterData = false };
        var (skipped, depth) = ("", 0);
        var inTitle = false;
        title = "";
        while (blocks.Length <= limit && tokenizer.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            var name = token.Name;
            if (depth > 0)
            {
                // Inside something left out only its own name counts: <nav> … </nav>, however broken the rest.
                var isStart = token.Type == HtmlTokenType.StartTag && !HtmlTags.Void.Contains(name);
                depth += name != skipped ? 0 : isStart ? 1 : token.Type == HtmlTokenType.EndTag ? -1 : 0;
                Switch(tokenizer, token);
                continue;
            }

            switch (token.Type)
            {
                case HtmlTokenType.StartTag when HtmlTags.Raw.Contains(name) || (leaveOut && IsLeftOut(token, name)):
                    Switch(tokenizer, token);
                    (skipped, depth) = (name, 1);
                    break;
                case HtmlTokenType.StartTag:
                    Switch(tokenizer, token);
                    inTitle = name == "title" && title.Length == 0;
                    if (!inTitle)
                    {
                        var cell = name is "td" or "th" ? token.AsTag() : null;
                        blocks.Open(name, Number(cell, "colspan"), Number(cell, "rowspan"));
                    }

                    break;
                case HtmlTokenType.EndTag when inTitle:
                    inTitle = false;
                    break;
                case HtmlTokenType.EndTag:
                    blocks.End(name);
                    break;
                case HtmlTokenType.Character when inTitle:
                    title = Trim(token.Data);
                    break;
                case HtmlTokenType.Character:
                    blocks.Text(token.Data);
                    break;
                default:
                    break;
            }
        }

        blocks.Finish();
        isOpenEnded = depth > 0 && !HtmlTags.Raw.Contains(skipped);
        return blocks;
    }

    private static int Number(HtmlTagToken? cell, string attribute) => int.TryParse(cell?.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    /// <summary>The tree builder usually tells the tokenizer where no tags are to be expected; without it we do.</summary>
    private static void Switch(HtmlTokenizer tokenizer, HtmlToken token)
    {
        if (token.Type == HtmlTokenType.StartTag)
        {
            tokenizer.State = token.Name switch
            {
                "script" => HtmlParseMode.Script,
                "style" or "iframe" or "noembed" or "noframes" or "xmp" => HtmlParseMode.Rawtext,
                "title" or "textarea" => HtmlParseMode.RCData,
                _ => HtmlParseMode.PCData,
            };
        }
    }

    private static bool IsLeftOut(HtmlToken token, string name)
    {
        if (HtmlTags.LeftOut.Contains(name))
        {
            return !token.AsTag().IsSelfClosing;
        }

        var tag = token.AsTag();
        return tag.Attributes.Count > 0 && !HtmlTags.Void.Contains(name) && name is not ("html" or "body" or "td" or "tr" or "li" or "p" or "option")
            && (tag.Attributes.Exists(attribute => attribute.Name == "hidden")
                || tag.GetAttribute("aria-hidden") == "true"
                || tag.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));
    }

    private static string Trim(string words)
    {
        var text = new BlockText();
        text.Append(words);
        return text.Take();
    }
}
