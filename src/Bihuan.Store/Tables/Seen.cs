using System.Text;

namespace Bihuan.Store.Tables;

/// <summary>A cell as a message may repeat it: cut to a readable length, control characters made visible so that no file can write to a terminal.</summary>
internal static class Seen
{
    private const int Longest = 40;

    public static string Of(string cell)
    {
        var plain = cell.Length <= Longest;
        foreach (var letter in cell.AsSpan(0, Math.Min(cell.Length, Longest)))
        {
            plain &= !IsUnsafe(letter);
        }

        if (plain)
        {
            return cell;
        }

        var text = new StringBuilder(Longest + 1);
        foreach (var rune in cell.EnumerateRunes())
        {
            if (text.Length >= Longest)
            {
                return text.Append('…').ToString();
            }

            if (rune.IsBmp && IsUnsafe((char)rune.Value))
            {
                text.Append(rune.Value == '\n' ? '⏎' : '\uFFFD');
            }
            else
            {
                text.Append(rune);
            }
        }

        return text.ToString();
    }

    // Control characters, and the marks that reverse the direction of what follows.
    private static bool IsUnsafe(char letter) => char.IsControl(letter) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
