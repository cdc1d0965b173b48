namespace Bihuan;

/// <summary>
/// What is known of a number: it lies between <see cref="Low"/> and <see cref="High"/>, where null is "no bound known".
/// Both null is unknown; equal bounds are a known number. <c>default</c> is unknown.
/// </summary>
/// <param name="Low">It is at least this, or null.</param>
/// <param name="High">It is at most this, or null.</param>
public readonly record struct Interval(decimal? Low, decimal? High)
{
    /// <summary>Nothing is known. Unknown is not a number.</summary>
    public static Interval Unknown => default;

    /// <summary>A known number.</summary>
    public static Interval Of(decimal value) => new(value, value);

    /// <summary>Whether nothing is known.</summary>
    public bool IsUnknown => Low is null && High is null;

    /// <summary>Whether it is one known number.</summary>
    public bool IsPoint => Low is { } low && High == low;

    /// <summary>The number when it is one; null otherwise.</summary>
    public decimal? Point => IsPoint ? Low : null;

    /// <summary>Whether both bounds are known.</summary>
    public bool IsBounded => Low is not null && High is not null;

    /// <summary>Whether <paramref name="other"/> lies wholly inside.</summary>
    public bool Contains(Interval other) =>
        (Low is null || (other.Low is { } low && low >= Low)) && (High is null || (other.High is { } high && high <= High));

    /// <summary>The smaller of two unknowns: STL's “and”.</summary>
    public static Interval Min(Interval a, Interval b) => new(
        a.Low is null || b.Low is null ? null : Math.Min(a.Low.Value, b.Low.Value),
        a.High is null ? b.High : b.High is null ? a.High : Math.Min(a.High.Value, b.High.Value));

    /// <summary>The larger of two unknowns: STL's “or”.</summary>
    public static Interval Max(Interval a, Interval b) => -Min(-a, -b);

    /// <summary>Minus the distance from zero: −|x|.</summary>
    public Interval NegativeDistance() => Min(this, -this);

    /// <summary>Mirrored at zero.</summary>
    public static Interval operator -(Interval a) => new(-a.High, -a.Low);

    /// <summary>Sum of two unknowns.</summary>
    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>Difference of two unknowns.</summary>
    public static Interval operator -(Interval a, Interval b) => a + -b;

    /// <summary>Scaled by a known positive number.</summary>
    public static Interval operator *(Interval a, decimal factor) => factor >= 0m
        ? new(a.Low * factor, a.High * factor)
        : new(a.High * factor, a.Low * factor);

    /// <summary>Mirrored at zero.</summary>
    public Interval Negate() => -this;

    /// <summary>Sum of two unknowns.</summary>
    public Interval Add(Interval other) => this + other;

    /// <summary>Difference of two unknowns.</summary>
    public Interval Subtract(Interval other) => this - other;

    /// <summary>Scaled by a known number.</summary>
    public Interval Multiply(decimal factor) => this * factor;
}
