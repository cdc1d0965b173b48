using Bihuan.Delivery.Cases;

namespace Bihuan.Delivery.Clocks;

/// <summary>What the clocks of one case show on a day, in working days.</summary>
/// <param name="Case">The case.</param>
/// <param name="WaitingSince">Working days since it was given to its lead agency.</param>
/// <param name="Left">Working days left before the due day has passed, today not counted; null without a due day.</param>
/// <param name="Overdue">Working days overdue; zero when it is not.</param>
public sealed record ClockReading(SupervisionCase Case, int WaitingSince, int? Left, int Overdue);
