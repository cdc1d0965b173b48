namespace Bihuan.Store.Folders;

/// <summary>When two observations count as the same row, or as two answers of one source to one question.</summary>
internal static class ObservationComparers
{
    /// <summary>The same content, by the id derived from it.</summary>
    public static IEqualityComparer<Observation> SameId { get; } =
        EqualityComparer<Observation>.Create((left, right) => left?.Id == right?.Id, one => one.Id.GetHashCode(StringComparison.Ordinal));

    /// <summary>The same series, period, date of publication and source.</summary>
    public static IEqualityComparer<Observation> SameCell { get; } = EqualityComparer<Observation>.Create(
        (left, right) => left is null || right is null
            ? left is null && right is null
            : left.Key == right.Key && left.Period == right.Period && left.Published == right.Published
                && left.Source.Title == right.Source.Title && left.Source.Url == right.Source.Url,
        one => HashCode.Combine(one.Key, one.Period, one.Published, one.Source.Title));
}
