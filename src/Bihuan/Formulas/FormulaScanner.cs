using System.Globalization;
using Bihuan.Statistics;

namespace Bihuan.Formulas;

/// <summary>Words, signs, numbers and periods of the notation, read one after another; the first failure is kept with its character and what was expected there.</summary>
internal sealed class FormulaScanner(string text)
{
    /// <summary>Where the next character is read, from 0.</summary>
    public int At { get; set; }

    /// <summary>The first failure; null while there is none.</summary>
    public Diagnostic? Diagnostic { get; private set; }

    /// <summary>Whether everything was read.</summary>
    public bool IsAtEnd => At >= text.Length;

    /// <summary>The next character; 0 at the end.</summary>
    public char Next => At < text.Length ? text[At] : '\0';

    /// <summary>Keeps a failure unless there is one already.</summary>
    public void Refuse(Diagnostic diagnostic) => Diagnostic ??= diagnostic;

    /// <summary>The place of a character, as diagnostics name it.</summary>
    public static Place PlaceOf(int at) => new(null, 1, at + 1);

    /// <summary>The longest run of letters that belong together; empty when there is none.</summary>
    public string Run(Func<char, bool> belongs)
    {
        var start = At;
        while (At < text.Length && belongs(text[At]))
        {
            At++;
        }

        return text[start..At];
    }

    /// <summary>A number with its unit: the longest run that is one.</summary>
    public Quantity? ReadQuantity()
    {
        SkipSpace();
        var start = At;
        if (At < text.Length && text[At] is '-' or '−')
        {
            At++;
        }

        while (At < text.Length && (char.IsAsciiDigit(text[At]) || text[At] == '.'))
        {
            At++;
        }

        if (!decimal.TryParse(text[start..At].Replace('−', '-'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            At = start;
            Expected("数", "a number");
            return null;
        }

        SkipSpace();
        // The longest run that is a unit; a unit ends before a delimiter of the notation, except 套(间).
        for (var length = Math.Min(24, text.Length - At); length > 0; length--)
        {
            if (UnitCatalogue.TryParse(text.Substring(At, length), out var unit) && !char.IsWhiteSpace(text[At + length - 1]))
            {
                At += length;
                return new Quantity(value, unit);
            }
        }

        Expected("单位", "a unit");
        return null;
    }

    /// <summary>2027, 2027-06, 2027Q2 or 2023/2027.</summary>
    public Period? ReadPeriod()
    {
        SkipSpace();
        var start = At;
        while (At < text.Length && (char.IsAsciiDigit(text[At]) || text[At] is '-' or '/' or 'Q'))
        {
            At++;
        }

        if (Period.TryParse(text.AsSpan(start, At - start), out var period))
        {
            return period;
        }

        At = start;
        Expected("时期，如 2027 或 2023/2027", "a period such as 2027 or 2023/2027");
        return null;
    }

    /// <summary>What stands between 「 and 」.</summary>
    public string? ReadQuoted()
    {
        SkipSpace();
        if (!Need('「', '「'))
        {
            return null;
        }

        var end = text.IndexOf('」', At);
        if (end < 0)
        {
            Expected("」", "」");
            return null;
        }

        var quoted = text[At..end];
        At = end + 1;
        return quoted;
    }

    /// <summary>A keyword with the parenthesis it opens; nothing is read when the parenthesis is missing.</summary>
    public bool TryCall(string key)
    {
        var start = At;
        if (TryKeyword(key) && TryOne('(', '（'))
        {
            return true;
        }

        At = start;
        return false;
    }

    /// <summary>A keyword of the notation, in either language.</summary>
    public bool TryKeyword(string key)
    {
        SkipSpace();
        foreach (var row in FormulaNotation.Keywords)
        {
            if (string.Equals(row.Key, key, StringComparison.Ordinal))
            {
                return TryWord(row.En) || TryText(row.Zh);
            }
        }

        return false;
    }

    /// <summary>The keyword that has to come here.</summary>
    public bool NeedKeyword(string key)
    {
        if (TryKeyword(key))
        {
            return true;
        }

        Expected("“于”", "“by”");
        return false;
    }

    /// <summary>These very characters.</summary>
    public bool TryText(string token)
    {
        SkipSpace();
        if (!text.AsSpan(At).StartsWith(token, StringComparison.Ordinal))
        {
            return false;
        }

        At += token.Length;
        return true;
    }

    /// <summary>The characters that have to come here.</summary>
    public bool NeedText(string token)
    {
        if (TryText(token))
        {
            return true;
        }

        Expected(token, token);
        return false;
    }

    /// <summary>One of the signs.</summary>
    public bool TryAny(params ReadOnlySpan<char> signs)
    {
        SkipSpace();
        if (At < text.Length && signs.Contains(text[At]))
        {
            At++;
            return true;
        }

        return false;
    }

    /// <summary>A sign in half or full width.</summary>
    public bool TryOne(char half, char full)
    {
        SkipSpace();
        if (At < text.Length && (text[At] == half || text[At] == full))
        {
            At++;
            return true;
        }

        return false;
    }

    /// <summary>The sign that has to come here, in half or full width.</summary>
    public bool Need(char half, char full)
    {
        if (TryOne(half, full))
        {
            return true;
        }

        Expected($"“{half}”", $"“{half}”");
        return false;
    }

    /// <summary>Keeps the failure: what was expected here, and what stands here instead.</summary>
    public void Expected(string zh, string en)
    {
        if (IsAtEnd)
        {
            Refuse(FormulaDiagnostics.EndsEarly.At(PlaceOf(At), zh, en));
            return;
        }

        var seen = text[At].ToString();
        Refuse(FormulaDiagnostics.NotUnderstood.At(PlaceOf(At), At + 1, seen, zh, en));
    }

    /// <summary>Past white space.</summary>
    public void SkipSpace()
    {
        while (At < text.Length && char.IsWhiteSpace(text[At]))
        {
            At++;
        }
    }

    // An English word, not the beginning of a longer one.
    private bool TryWord(string word)
    {
        var end = At + word.Length;
        if (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
        {
            return false;
        }

        return TryText(word);
    }
}
