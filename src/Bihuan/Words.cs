namespace Bihuan;

/// <summary>One message in both languages. Compares by content; <c>default</c> is empty in both.</summary>
/// <param name="Zh">The Chinese wording.</param>
/// <param name="En">The English wording.</param>
public readonly record struct Words(string Zh, string En)
{
    /// <summary>The wording in one language; empty, never null.</summary>
    public string In(Language language) => (language == Language.Chinese ? Zh : En) ?? "";

    /// <summary>Fills <c>{0}</c>, <c>{1}</c>… in both wordings with the same values, culture-free.</summary>
    public Words With(params ReadOnlySpan<object?> values) => new(
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Zh, values),
        string.Format(System.Globalization.CultureInfo.InvariantCulture, En, values));

    /// <summary>The Chinese wording.</summary>
    public override string ToString() => Zh ?? "";
}
