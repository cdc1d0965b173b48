namespace Bihuan.Reading.Text;

/// <summary>The three manners of writing a report.</summary>
internal enum Manner
{
    /// <summary>Paragraphs; 一、 and （一） are headings, sentences run across page breaks.</summary>
    Prose,

    /// <summary>Bullets; unindented lines and lines that end in <c>**</c> are headings.</summary>
    Digest,

    /// <summary><c>#</c> headings.</summary>
    Markdown,
}
