namespace Bihuan.Consistency;

/// <summary>One step of a certificate.</summary>
/// <param name="Text">What is given or follows.</param>
/// <param name="Arithmetic">The calculation as a person would write it; null when nothing is calculated. Lower limits are rounded down, upper limits up.</param>
public sealed record CertificateStep(Words Text, string? Arithmetic);
