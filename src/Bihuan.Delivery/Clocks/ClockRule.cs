using Bihuan.Delivery.Cases;

namespace Bihuan.Delivery.Clocks;

/// <summary>A rule that acts by itself when a clock says so; recorded under its code like a person under a name.</summary>
/// <param name="Code">Stable: <c>clock.dueSoon</c>.</param>
/// <param name="Words">When it acts, in words; kept as the reason.</param>
/// <param name="Level">The ladder's step it climbs to, one at a time; null when it only reminds, once for each due day.</param>
/// <param name="Strikes">Whether the clock has struck.</param>
public sealed record ClockRule(string Code, Words Words, EscalationLevel? Level, Func<ClockReading, bool> Strikes);
