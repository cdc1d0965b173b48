using Bihuan.Web.Accounts;

namespace Bihuan.Web.Content;

/// <summary>What the page of taking figures in shows beside the plan.</summary>
public sealed record ImportView
{
    /// <summary>The token against forms from elsewhere: name and value of its field.</summary>
    public required (string Name, string Value) Token { get; init; }

    /// <summary>The agencies a template can be made for; null when nothing can be imported here.</summary>
    public IReadOnlyList<string>? Agencies { get; init; }

    /// <summary>Why the last form was refused; null when it was not.</summary>
    public Diagnostic? Refusal { get; init; }

    /// <summary>The comparison to look at; null before a file is chosen.</summary>
    public DataOffer? Offer { get; init; }

    /// <summary>Its key for confirming.</summary>
    public string Key { get; init; } = "";

    /// <summary>How many rows the last confirmation wrote; null when there was none.</summary>
    public int? Written { get; init; }

    /// <summary>Date of publication as it was typed.</summary>
    public string Published { get; init; } = "";

    /// <summary>Source as it was typed.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whether results of formulas were asked to be taken.</summary>
    public bool TakesFormulas { get; init; }
}
