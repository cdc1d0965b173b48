namespace Bihuan.Specs;

/// <summary>The tables of a Markdown page under specs/: the page a person reads is the page the tests run.</summary>
internal static class SpecTable
{
    /// <summary>The rows of every table of a page whose first header cell is <paramref name="firstHeader"/>, cells trimmed, <c>\|</c> unescaped.</summary>
    public static IReadOnlyList<string[]> Rows(string page, string firstHeader)
    {
        var rows = new List<string[]>();
        var inside = false;
        foreach (var line in File.ReadLines(PathOf(page)))
        {
            if (!line.StartsWith('|'))
            {
                inside = false;
                continue;
            }

            var cells = line.Trim().Trim('|').Replace("\\|", "\u0001").Split('|').Select(cell => cell.Trim().Replace('\u0001', '|')).ToArray();
            if (inside)
            {
                if (!cells[0].StartsWith("---", StringComparison.Ordinal))
                {
                    rows.Add(cells);
                }
            }
            else
            {
                inside = cells[0] == firstHeader;
            }
        }

        return rows;
    }

    /// <summary>A file of the repository, found from the test's own folder upwards.</summary>
    public static string PathOf(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Bihuan.slnx")))
            {
                return Path.Combine(folder.FullName, relative);
            }
        }

        throw new InvalidOperationException("The tests run inside the repository.");
    }
}
