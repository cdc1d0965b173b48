using Bihuan.Delivery.Cases;

namespace Bihuan.Delivery.Notices;

/// <summary>
/// 通知: something about a case that somebody has to know. It is the same notice on every day on which it is asked for, and after every restart: its id is made of the case, the kind and the
/// entry it rests on, so that whoever keeps the ids of what was sent sends nothing twice.
/// </summary>
/// <param name="Case">The case as it stands.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="RestsOn">The entry it rests on: what set the clock, what was claimed, returned, raised.</param>
/// <param name="To">Who is told, each in a post held that day; never empty.</param>
/// <param name="Days">Working days left, waited or overdue, by the kind; null where it is not about days.</param>
public sealed record Notice(SupervisionCase Case, NoticeKind Kind, CaseEvent RestsOn, IReadOnlyList<Actor> To, int? Days)
{
    /// <summary>Stable: <c>2023-017/due-soon/4</c>.</summary>
    public string Id => FormattableString.Invariant($"{Case.Id}/{NoticeWords.CodeOf(Kind)}/{RestsOn.Sequence}");

    /// <summary>What it says beside the case's own words; days are as of the day asked.</summary>
    public Words Text => NoticeWords.Of(this);
}
