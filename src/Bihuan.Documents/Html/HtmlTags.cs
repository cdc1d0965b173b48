using System.Collections.Frozen;

namespace Bihuan.Documents.Html;

/// <summary>What the tags of a page mean for its text.</summary>
internal static class HtmlTags
{
    /// <summary>Content that is no text of the page; the tokenizer does not parse inside, so the end tag is certain.</summary>
    public static readonly FrozenSet<string> Raw = Of("script style iframe noembed noframes xmp");

    /// <summary>Elements left out with all they hold.</summary>
    public static readonly FrozenSet<string> LeftOut = Of("nav footer aside template svg math object audio video canvas select button textarea datalist dialog rt rp noscript");

    /// <summary>Elements that end the block before them and begin one.</summary>
    public static readonly FrozenSet<string> Blocks = Of("address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form header hgroup "
        + "hr html legend main nav ol option p pre section summary table tbody tfoot thead tr td th ul li h1 h2 h3 h4 h5 h6 title");

    /// <summary>Elements without content and end tag.</summary>
    public static readonly FrozenSet<string> Void = Of("area base br col embed hr img input link meta param source track wbr");

    /// <summary>Level of a heading tag from 1, or 0.</summary>
    public static int Heading(string name) => name is ['h', >= '1' and <= '6'] ? name[1] - '0' : 0;

    private static FrozenSet<string> Of(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
