using Bihuan.Agencies;

namespace Bihuan.Delivery.Cases;

/// <summary>Who acts: a person in a post of an agency, or a rule.</summary>
/// <param name="Person">Id of the person, or the rule's name for <see cref="Duty.Clock"/>.</param>
/// <param name="Post">Id of the post that carries the duty; the successor in the post takes over without re-issue.</param>
/// <param name="Agency">Id of the agency of the post.</param>
/// <param name="Duty">In what capacity.</param>
public sealed record Actor(string Person, string Post, string Agency, Duty Duty);
