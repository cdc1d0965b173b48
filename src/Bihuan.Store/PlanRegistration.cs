namespace Bihuan.Store;

/// <summary>The version under which a plan is registered.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="Version">From 1.</param>
/// <param name="ContentHash">SHA-256 over everything the version holds, in hexadecimal.</param>
/// <param name="RegisteredAt">When this content was first registered.</param>
/// <param name="IsNew">False when the same content was there already and nothing was written.</param>
public sealed record PlanRegistration(string PlanId, int Version, string ContentHash, DateTimeOffset RegisteredAt, bool IsNew);
