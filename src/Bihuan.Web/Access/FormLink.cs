namespace Bihuan.Web.Access;

/// <summary>A way on from a page of sign-in that is no form: the rules of these pages let no form lead to another site.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Title">What it is for.</param>
/// <param name="Lead">What to know first.</param>
/// <param name="Button">What it says.</param>
internal sealed record FormLink(string Address, Words Title, Words Lead, Words Button);
