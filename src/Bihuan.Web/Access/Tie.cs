namespace Bihuan.Web.Access;

/// <summary>Somebody as the provider knows them.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">Who it is there; never given to another person.</param>
/// <param name="Name">What the provider calls them, to be read only: names and mail addresses change hands.</param>
internal sealed record Tie(string Issuer, string Subject, string Name);
