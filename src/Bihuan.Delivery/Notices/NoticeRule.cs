using Bihuan.Agencies;
using Bihuan.Delivery.Cases;
using Bihuan.Delivery.Clocks;

namespace Bihuan.Delivery.Notices;

/// <summary>When a notice of a kind is due, and who is told.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Agencies">The agencies whose people are told, as to the case and the entry it rests on.</param>
/// <param name="Duties">Those told elsewhere, whatever their agency; how far their sight reaches is the host's to say.</param>
/// <param name="Grounds">The entries it rests on today, one for each notice; empty when none is due.</param>
/// <param name="Days">The days it is about; null where it is not about days.</param>
internal sealed record NoticeRule(
    NoticeKind Kind, Func<SupervisionCase, CaseEvent, IEnumerable<string>> Agencies, IReadOnlyList<Duty> Duties, Func<NoticeMoment, IEnumerable<CaseEvent>> Grounds, Func<ClockReading, int?> Days);
