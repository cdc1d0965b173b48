namespace Bihuan.Web.Access;

/// <summary>What an endpoint needs; on a group it holds for every endpoint that does not say otherwise.</summary>
internal sealed record NeededRight(Right Right);
