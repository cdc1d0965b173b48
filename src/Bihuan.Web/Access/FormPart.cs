namespace Bihuan.Web.Access;

/// <summary>A form of a page of sign-in.</summary>
/// <param name="Action">Where it sends.</param>
/// <param name="Title">What it is for.</param>
/// <param name="Lead">What to know first.</param>
/// <param name="Fields">In order.</param>
/// <param name="Button">What its button says.</param>
internal sealed record FormPart(string Action, Words Title, Words Lead, IReadOnlyList<FormField> Fields, Words Button);
