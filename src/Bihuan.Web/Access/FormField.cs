namespace Bihuan.Web.Access;

/// <summary>A field of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Type">Kind of input: text, password, checkbox.</param>
/// <param name="Autocomplete">What a browser may fill in.</param>
/// <param name="Value">What was typed before.</param>
internal sealed record FormField(string Name, Words Label, string Type, string Autocomplete, string Value = "");
