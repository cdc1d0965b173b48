namespace Bihuan.Delivery.Cases;

/// <summary>A guard with a name: the same rule is asked when acting, and told when refusing.</summary>
/// <param name="Code">Stable: <c>case.verifierIsNotReporter</c>.</param>
/// <param name="Words">What it asks for, as told to the person it refuses.</param>
/// <param name="Holds">Whether it holds for this case and this input.</param>
public sealed record CaseRule(string Code, Words Words, Func<SupervisionCase, CaseInput, bool> Holds);
