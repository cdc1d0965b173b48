namespace Bihuan.Web.Shell;

/// <summary>One place the find box can go to.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Detail">Target or kind, smaller.</param>
/// <param name="Address">Where it leads.</param>
internal sealed record Suggestion(string Text, string Detail, string Address)
{
    public override string ToString() => Text;
}
