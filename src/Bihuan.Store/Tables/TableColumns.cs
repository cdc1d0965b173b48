namespace Bihuan.Store.Tables;

/// <summary>The columns a table may have; the first <paramref name="Required"/> must be there.</summary>
/// <param name="Names">In the order the program writes them; a column's number is its place here.</param>
/// <param name="Required">How many of them, from the first, a file cannot do without.</param>
internal sealed record TableColumns(IReadOnlyList<string> Names, int Required)
{
    /// <summary>Number of the column called <paramref name="name"/>, case ignored; −1 when unknown.</summary>
    public int IndexOf(string name)
    {
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
