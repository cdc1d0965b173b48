namespace Bihuan.Store.Tables;

/// <summary>The columns a table may have; the first <paramref name="Required"/> must be there.</summary>
/// <param name="Names">In the order the program writes them; a column's number is its place here.</param>
/// <param name="Required">How many of them, from the first, a file cannot do without.</param>
/// <param name="Labelled">Whether a title may carry a label after its name, <c>FREQ: Frequency</c>, as SDMX-CSV allows.</param>
internal sealed record TableColumns(IReadOnlyList<string> Names, int Required, bool Labelled = false)
{
    /// <summary>Number of the column called <paramref name="name"/>, case ignored; −1 when unknown.</summary>
    public int IndexOf(string name)
    {
        name = Labelled && name.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? name[..colon].TrimEnd() : name;
        for (var i = 0; i < Names.Count; i++)
        {
            if (string.Equals(Names[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
